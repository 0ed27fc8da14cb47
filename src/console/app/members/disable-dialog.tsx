import { useAnnounce } from '../components/announcer.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { describeKeyImpact } from './describe-key-impact.ts';
import type { Member } from './member.ts';
import { useUpdateMember } from './use-update-member.ts';

type DisableDialogProps = { member: Member; onClose: () => void };

export function DisableDialog({ member, onClose }: DisableDialogProps) {
  const { id, name, email } = member.user;
  const update = useUpdateMember();
  const announce = useAnnounce();
  const disable = () =>
    update.mutate(
      { userId: id, isDisabled: true },
      {
        onSuccess() {
          onClose();
          announce(`${name} is disabled.`);
        },
      },
    );
  return (
    <ConfirmDialog
      title={`Disable ${name}?`}
      keepLabel="Keep active"
      confirmLabel="Disable member"
      busyLabel="Disabling…"
      failureTitle="Couldn’t disable the member."
      mutation={update}
      onConfirm={disable}
      onClose={onClose}
    >
      <p className="breaks">
        {name} ({email}) loses access to this organization immediately. {describeKeyImpact(member)}{' '}
        You can enable them again at any time.
      </p>
    </ConfirmDialog>
  );
}
