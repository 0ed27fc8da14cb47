import { useMutation } from '@tanstack/react-query';
import { RemoveMemberDocument } from '../../generated/graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useGraphql } from '../session/use-graphql.ts';
import { useInvalidateMembers } from './use-members.ts';

/** Removes a member, which revokes their keys. */
export function useRemoveMember() {
  const graphql = useGraphql();
  const invalidate = useInvalidateMembers();
  return useMutation({
    mutationFn: async (userId: string) => {
      const { removeMember } = await graphql(RemoveMemberDocument, { input: { userId } });
      return unwrapResult(removeMember, 'RemoveMemberSuccess');
    },
    onSuccess: invalidate,
  });
}
