import { useState } from 'react';
import { useAnnounce } from '../components/announcer.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import type { InvitedMember } from './use-invite-member.ts';
import { useInvalidateMembers } from './use-members.ts';

type Stage = 'closed' | 'asking' | InvitedMember;

/** The invitation flow: the form, then the link, which is stored nowhere else. */
export function useInvite() {
  const [stage, setStage] = useState<Stage>('closed');
  const invalidate = useInvalidateMembers();
  const announce = useAnnounce();
  const onInvited = (invited: InvitedMember) => {
    setStage(invited);
    void invalidate();
  };
  const close = ({ invitation }: InvitedMember) => {
    setStage('closed');
    announce(`The invitation for ${invitation.email} was created.`);
  };
  const dialog =
    stage === 'asking' ? (
      <InviteDialog onInvited={onInvited} onClose={() => setStage('closed')} />
    ) : (
      stage !== 'closed' && <InvitationLink invited={stage} onDone={() => close(stage)} />
    );
  return { dialog, open: () => setStage('asking') };
}
