import { useAnnounce } from '../components/announcer.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { closeToHeading } from '../layout/focus-heading.ts';
import { describeKeyImpact } from './describe-key-impact.ts';
import { formatKeyCount } from './format-key-count.ts';
import type { Member } from './member.ts';
import { useRemoveMember } from './use-remove-member.ts';

type RemoveDialogProps = { member: Member; onClose: () => void };

export function RemoveDialog({ member, onClose }: RemoveDialogProps) {
  const { id, name, email } = member.user;
  const remove = useRemoveMember();
  const announce = useAnnounce();
  const confirm = () =>
    remove.mutate(id, {
      onSuccess({ revokedApiKeyCount }) {
        closeToHeading(onClose);
        const revoked =
          revokedApiKeyCount > 0 ? ` ${formatKeyCount(revokedApiKeyCount)} revoked.` : '';
        announce(`${name} was removed.${revoked}`);
      },
    });
  return (
    <ConfirmDialog
      title={`Remove ${name}?`}
      keepLabel="Keep member"
      confirmLabel="Remove member"
      busyLabel="Removing…"
      failureTitle="Couldn’t remove the member."
      mutation={remove}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className="breaks">
        {name} ({email}) loses access to this organization immediately.{' '}
        <strong>{describeKeyImpact(member)}</strong>
      </p>
      <p>
        Their work stays. You can invite them again
        {member.activeApiKeyCount > 0 && ', but their keys stay revoked'}.
      </p>
    </ConfirmDialog>
  );
}
