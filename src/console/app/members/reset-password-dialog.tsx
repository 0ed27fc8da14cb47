import { useState } from 'react';
import { FormDialog } from '../form/form-dialog.tsx';
import { useForm } from '../form/use-form.ts';
import type { Member } from './member.ts';
import { PasswordResetLink } from './password-reset-link.tsx';
import { type PasswordReset, useCreatePasswordReset } from './use-create-password-reset.ts';

type ResetPasswordDialogProps = { member: Member; onClose: () => void };

/** Creates a reset link for a member, and then shows it, once. */
export function ResetPasswordDialog({ member, onClose }: ResetPasswordDialogProps) {
  const [created, setCreated] = useState<PasswordReset | null>(null);
  if (created) return <PasswordResetLink created={created} onDone={onClose} />;
  return <CreateLink member={member} onCreated={setCreated} onClose={onClose} />;
}

type CreateLinkProps = ResetPasswordDialogProps & { onCreated: (created: PasswordReset) => void };

function CreateLink({ member: { user }, onCreated, onClose }: CreateLinkProps) {
  const create = useCreatePasswordReset();
  const form = useForm({ fields: {}, send: () => create(user.id), onDone: onCreated });
  return (
    <FormDialog
      title={`Reset ${user.name}’s password`}
      form={form}
      submitLabel="Create link"
      busyLabel="Creating link…"
      failureTitle="Couldn’t create the link."
      isLockedWhileBusy
      onClose={onClose}
    >
      <p className="breaks">
        You’ll get a link to share with {user.name} ({user.email}), which sets a new password. It
        works once, within 24 hours, and replaces any earlier link. No email is sent.
      </p>
      <p className="muted">
        The current password keeps working until then. Using the link ends all of their sessions.
        Their API keys keep working.
      </p>
    </FormDialog>
  );
}
