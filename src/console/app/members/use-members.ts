import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ListMembersDocument } from '../../generated/graphql.ts';
import { requireValue } from '../client/require-value.ts';
import { HELD_MS } from '../session/session-key.ts';
import { useGraphql } from '../session/use-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';

const POLL_MS = 5_000;

/** Polls the members and open invitations. */
export function useMembers() {
  const graphql = useGraphql();
  return useQuery({
    queryKey: useOrganizationKey('members'),
    queryFn: async () => {
      const { members, invitations } = await graphql(ListMembersDocument, {});
      return { members: requireValue(members), invitations: requireValue(invitations) };
    },
    refetchInterval: POLL_MS,
    gcTime: HELD_MS,
  });
}

export function useInvalidateMembers(): () => Promise<void> {
  const client = useQueryClient();
  const [kind, organizationId] = useOrganizationKey();
  return useCallback(
    () => client.invalidateQueries({ queryKey: [kind, organizationId, 'members'] }),
    [client, kind, organizationId],
  );
}
