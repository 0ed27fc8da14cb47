import { useMutation } from '@tanstack/react-query';
import { WithdrawInvitationDocument } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { succeeded } from '../client/succeeded.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { closeToHeading } from '../layout/focus-heading.ts';
import type { Invitation } from './member.ts';
import { useReadMembersAgain } from './use-members.ts';

type WithdrawDialogProps = { invitation: Invitation; onClose: () => void };

/** Asks before the link of an invitation stops working. */
export function WithdrawDialog({ invitation, onClose }: WithdrawDialogProps) {
  const { id, email } = invitation;
  const withdraw = useWithdrawInvitation();
  const announce = useAnnounce();
  const confirm = () =>
    withdraw.mutate(id, {
      onSuccess() {
        closeToHeading(onClose);
        announce(`The invitation of ${email} was withdrawn.`);
      },
    });
  return (
    <ConfirmDialog
      title="Withdraw the invitation?"
      keepLabel="Keep invitation"
      confirmLabel="Withdraw invitation"
      busyLabel="Withdrawing…"
      failureTitle="Not withdrawn."
      mutation={withdraw}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className="breaks">
        The link that was made for <strong>{email}</strong> stops working at once. You can invite
        them again with another one.
      </p>
    </ConfirmDialog>
  );
}

function useWithdrawInvitation() {
  const readAgain = useReadMembersAgain();
  return useMutation({
    mutationFn: async (id: string) => {
      const { revokeInvitation } = await callGraphql(WithdrawInvitationDocument, { input: { id } });
      return succeeded(revokeInvitation, 'RevokeInvitationSuccess');
    },
    onSuccess: readAgain,
  });
}
