import { useId } from 'react';
import type { InviteMemberInput } from '../../generated/graphql.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { TextField } from '../components/text-field.tsx';
import { emailAddress } from '../form/field-rules.ts';
import { FormFailure } from '../form/form-failure.tsx';
import { useForm } from '../form/use-form.ts';
import { type InvitedMember, inviteMember } from './invite-member.ts';
import { RoleField } from './role-field.tsx';

const fields = {
  email: { label: 'Email', check: emailAddress },
  role: { label: 'Role' },
};

const OF_THE_EMAIL = ['ALREADY_MEMBER', 'ALREADY_INVITED'];

type InviteDialogProps = { onInvited: (invited: InvitedMember) => void; onClose: () => void };

/** Makes the link by which somebody joins. Once it is asked for, the dialog waits for it. */
export function InviteDialog({ onInvited, onClose }: InviteDialogProps) {
  const formId = useId();
  const form = useForm({
    fields,
    send: (values) => inviteMember(values as InviteMemberInput),
    onDone: onInvited,
    explain: ({ code, message }) => ({ email: OF_THE_EMAIL.includes(code) ? message : undefined }),
  });
  return (
    <Dialog
      title="Invite a member"
      isStaying={form.isBusy}
      onClose={onClose}
      footer={
        <>
          <Button onClick={form.isBusy ? undefined : onClose} aria-disabled={form.isBusy}>
            Cancel
          </Button>
          <Button
            type="submit"
            form={formId}
            tone="primary"
            isBusy={form.isBusy}
            busyLabel="Creating link…"
          >
            Create link
          </Button>
        </>
      }
    >
      <form id={formId} {...form.attributes} className="stack-dialog">
        <FormFailure error={form.failure} title="Not invited." />
        <TextField
          {...form.field('email')}
          type="email"
          hint="You get a link to send to them; nothing is sent by itself."
          autoComplete="off"
          data-autofocus
        />
        <RoleField {...form.field('role')} initial="MEMBER" />
      </form>
    </Dialog>
  );
}
