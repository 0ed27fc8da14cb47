import { useMutation } from '@tanstack/react-query';
import { UpdateMemberDocument, type UpdateMemberInput } from '../../generated/graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useGraphql } from '../session/use-graphql.ts';
import { useInvalidateMembers } from './use-members.ts';

/** Changes a member's role, or disables or enables them. */
export function useUpdateMember() {
  const graphql = useGraphql();
  const invalidate = useInvalidateMembers();
  return useMutation({
    mutationFn: async (input: UpdateMemberInput) => {
      const { updateMember } = await graphql(UpdateMemberDocument, { input });
      return unwrapResult(updateMember, 'UpdateMemberSuccess').member;
    },
    onSuccess: invalidate,
  });
}
