import { useMutation } from '@tanstack/react-query';
import { RemoveMemberDocument } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { succeeded } from '../client/succeeded.ts';
import { useReadMembersAgain } from './use-members.ts';

/** Takes somebody out of the organization, and their keys with them. */
export function useRemoveMember() {
  const readAgain = useReadMembersAgain();
  return useMutation({
    mutationFn: async (userId: string) => {
      const { removeMember } = await callGraphql(RemoveMemberDocument, { input: { userId } });
      return succeeded(removeMember, 'RemoveMemberSuccess');
    },
    onSuccess: readAgain,
  });
}
