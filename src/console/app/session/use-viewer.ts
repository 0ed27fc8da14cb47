import { useQuery } from '@tanstack/react-query';
import { ViewerDocument } from '../../generated/graphql.ts';
import { HELD_MS } from './session-key.ts';
import { useGraphql } from './use-graphql.ts';
import { useOrganizationKey } from './use-organization-key.ts';

/** The user's permissions in the current organization. */
export function useViewer() {
  const graphql = useGraphql();
  return useQuery({
    queryKey: useOrganizationKey('viewer'),
    queryFn: async () => (await graphql(ViewerDocument, {})).viewer,
    staleTime: 30_000,
    gcTime: HELD_MS,
  });
}
