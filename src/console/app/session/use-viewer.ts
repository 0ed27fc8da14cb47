import { useQuery } from '@tanstack/react-query';
import { ViewerDocument } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { useOrganizationKey } from './use-organization-key.ts';

/** The user's permissions in the current organization. */
export function useViewer() {
  return useQuery({
    queryKey: useOrganizationKey('viewer'),
    queryFn: async () => (await callGraphql(ViewerDocument, {})).viewer,
    staleTime: 30_000,
  });
}
