import type { InviteMemberInput } from '../../generated/graphql.ts';
import { TextField } from '../components/text-field.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import { useForm } from '../form/use-form.ts';
import { emailField } from '../form/validators.ts';
import { RoleField } from './role-field.tsx';
import { type InvitedMember, useInviteMember } from './use-invite-member.ts';

const fields = {
  email: emailField,
  role: { label: 'Role' },
};

const EMAIL_ERRORS = ['ALREADY_MEMBER', 'ALREADY_INVITED'];

type InviteDialogProps = { onInvited: (invited: InvitedMember) => void; onClose: () => void };

export function InviteDialog({ onInvited, onClose }: InviteDialogProps) {
  const inviteMember = useInviteMember();
  const form = useForm({
    fields,
    send: (values) => inviteMember(values as InviteMemberInput),
    onDone: onInvited,
    explain: ({ code, message }) => ({ email: EMAIL_ERRORS.includes(code) ? message : undefined }),
  });
  return (
    <FormDialog
      title="Invite member"
      form={form}
      submitLabel="Create link"
      busyLabel="Creating link…"
      failureTitle="Couldn’t create the invitation."
      isLockedWhileBusy
      onClose={onClose}
    >
      <TextField
        {...form.field('email')}
        type="email"
        hint="You’ll get a link to share with them. No email is sent."
        autoComplete="off"
        data-autofocus
      />
      <RoleField {...form.field('role')} initial="MEMBER" />
    </FormDialog>
  );
}
