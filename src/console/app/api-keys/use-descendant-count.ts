import { useQuery } from '@tanstack/react-query';
import { CountDescendantsDocument } from '../../generated/graphql.ts';
import { requireValue } from '../client/require-value.ts';
import { useGraphql } from '../session/use-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';

/** Counts the active keys that a key created, and those that they created. */
export function useDescendantCount(id: string) {
  const graphql = useGraphql();
  return useQuery({
    queryKey: useOrganizationKey('api-key-descendants', id),
    queryFn: async () =>
      requireValue((await graphql(CountDescendantsDocument, { id })).apiKeys).totalCount,
    staleTime: 0,
    gcTime: 0,
  });
}
