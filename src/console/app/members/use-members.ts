import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ListMembersDocument } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';

const POLL_MS = 5_000;

/** Polls the members and open invitations. */
export function useMembers() {
  return useQuery({
    queryKey: useOrganizationKey('members'),
    queryFn: () => callGraphql(ListMembersDocument, {}),
    refetchInterval: POLL_MS,
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
