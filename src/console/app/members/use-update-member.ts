import { useMutation } from '@tanstack/react-query';
import { UpdateMemberDocument, type UpdateMemberInput } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useInvalidateMembers } from './use-members.ts';

/** Changes a member's role, or disables or enables them. */
export function useUpdateMember() {
  const invalidate = useInvalidateMembers();
  return useMutation({
    mutationFn: async (input: UpdateMemberInput) => {
      const { updateMember } = await callGraphql(UpdateMemberDocument, { input });
      return unwrapResult(updateMember, 'UpdateMemberSuccess').member;
    },
    onSuccess: invalidate,
  });
}
