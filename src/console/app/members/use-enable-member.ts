import { toApiError } from '../client/to-api-error.ts';
import { useAnnounce } from '../components/announcer.tsx';
import type { Member } from './member.ts';
import { useUpdateMember } from './use-update-member.ts';

/** Enables a member, without confirmation as it is not destructive. */
export function useEnableMember(): (member: Member) => void {
  const update = useUpdateMember();
  const announce = useAnnounce();
  return ({ user: { id, name } }) =>
    update.mutate(
      { userId: id, isDisabled: false },
      {
        onSuccess: () => announce(`${name} is enabled.`),
        onError: (error) => announce(`Couldn’t enable ${name}. ${toApiError(error).message}`),
      },
    );
}
