import { useMutation } from '@tanstack/react-query';
import { UpdateMemberDocument, type UpdateMemberInput } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { succeeded } from '../client/succeeded.ts';
import { useReadMembersAgain } from './use-members.ts';

/** Gives a member another role, or disables or enables them. */
export function useUpdateMember() {
  const readAgain = useReadMembersAgain();
  return useMutation({
    mutationFn: async (input: UpdateMemberInput) => {
      const { updateMember } = await callGraphql(UpdateMemberDocument, { input });
      return succeeded(updateMember, 'UpdateMemberSuccess').member;
    },
    onSuccess: readAgain,
  });
}
