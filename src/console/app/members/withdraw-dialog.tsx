import { useMutation } from '@tanstack/react-query';
import { WithdrawInvitationDocument } from '../../generated/graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { closeToHeading } from '../layout/focus-heading.ts';
import { useGraphql } from '../session/use-graphql.ts';
import type { Invitation } from './member.ts';
import { useInvalidateMembers } from './use-members.ts';

type WithdrawDialogProps = { invitation: Invitation; onClose: () => void };

export function WithdrawDialog({ invitation, onClose }: WithdrawDialogProps) {
  const { id, email } = invitation;
  const withdraw = useWithdrawInvitation();
  const announce = useAnnounce();
  const confirm = () =>
    withdraw.mutate(id, {
      onSuccess() {
        closeToHeading(onClose);
        announce(`The invitation for ${email} was withdrawn.`);
      },
    });
  return (
    <ConfirmDialog
      title="Withdraw the invitation?"
      keepLabel="Keep invitation"
      confirmLabel="Withdraw invitation"
      busyLabel="Withdrawing…"
      failureTitle="Couldn’t withdraw the invitation."
      mutation={withdraw}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className="breaks">
        The invitation link for <strong>{email}</strong> stops working immediately. You can invite
        them again.
      </p>
    </ConfirmDialog>
  );
}

function useWithdrawInvitation() {
  const graphql = useGraphql();
  const invalidate = useInvalidateMembers();
  return useMutation({
    mutationFn: async (id: string) => {
      const { revokeInvitation } = await graphql(WithdrawInvitationDocument, { input: { id } });
      return unwrapResult(revokeInvitation, 'RevokeInvitationSuccess');
    },
    onSuccess: invalidate,
  });
}
