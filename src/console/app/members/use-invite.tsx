import { useState } from 'react';
import { useAnnounce } from '../components/announcer.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import type { InvitedMember } from './invite-member.ts';
import { useReadMembersAgain } from './use-members.ts';

type Stage = 'closed' | 'asking' | InvitedMember;

/** Inviting somebody: who and as what, then the link, which only this holds. */
export function useInvite() {
  const [stage, setStage] = useState<Stage>('closed');
  const readAgain = useReadMembersAgain();
  const announce = useAnnounce();
  const onInvited = (invited: InvitedMember) => {
    setStage(invited);
    void readAgain();
  };
  const putAway = ({ invitation }: InvitedMember) => {
    setStage('closed');
    announce(`The invitation for ${invitation.email} was created.`);
  };
  const dialog =
    stage === 'asking' ? (
      <InviteDialog onInvited={onInvited} onClose={() => setStage('closed')} />
    ) : (
      stage !== 'closed' && <InvitationLink invited={stage} onDone={() => putAway(stage)} />
    );
  return { dialog, open: () => setStage('asking') };
}
