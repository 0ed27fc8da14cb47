import { useSignedIn } from '../session/signed-in-context.ts';
import type { Member } from './member.ts';

/** Why the user cannot change a member; undefined if they can. */
export function useDeniedReason(): (member: Member) => string | undefined {
  const { session, organization } = useSignedIn();
  return ({ user, role }) => {
    if (organization.role === 'member') return 'Only owners and admins can change members.';
    if (user.id === session.user.id) {
      return 'You can’t change, disable or remove yourself. Ask another owner or admin.';
    }
    if (role === 'OWNER' && organization.role !== 'owner')
      return 'Only owners can change an owner.';
    return undefined;
  };
}
