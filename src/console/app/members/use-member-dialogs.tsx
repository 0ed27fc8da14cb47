import { useState } from 'react';
import { ChangeRoleDialog } from './change-role-dialog.tsx';
import { DisableDialog } from './disable-dialog.tsx';
import type { Member } from './member.ts';
import type { MemberAction, OnMemberAction } from './member-menu.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { ResetPasswordDialog } from './reset-password-dialog.tsx';
import { useEnableMember } from './use-enable-member.ts';

type Open = { action: MemberAction; member: Member };

/** The state and the dialog of the current action on a member. */
export function useMemberDialogs() {
  const [open, setOpen] = useState<Open | null>(null);
  const enable = useEnableMember();
  const onAction: OnMemberAction = (action, member) => {
    if (action === 'enable') enable(member);
    else setOpen({ action, member });
  };
  const close = () => setOpen(null);
  const dialog = open && (
    <>
      {open.action === 'change-role' && <ChangeRoleDialog member={open.member} onClose={close} />}
      {open.action === 'reset-password' && (
        <ResetPasswordDialog member={open.member} onClose={close} />
      )}
      {open.action === 'disable' && <DisableDialog member={open.member} onClose={close} />}
      {open.action === 'remove' && <RemoveDialog member={open.member} onClose={close} />}
    </>
  );
  return { dialog, onAction };
}
