import type { Role as GraphqlRole } from '../../generated/graphql.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import { useForm } from '../form/use-form.ts';
import { roleNames } from '../session/role-names.ts';
import { toRole } from '../session/to-role.ts';
import type { Member } from './member.ts';
import { RoleField } from './role-field.tsx';
import { useUpdateMember } from './use-update-member.ts';

const fields = { role: { label: 'Role' } };

type ChangeRoleDialogProps = { member: Member; onClose: () => void };

export function ChangeRoleDialog({ member, onClose }: ChangeRoleDialogProps) {
  const { id, name } = member.user;
  const announce = useAnnounce();
  const update = useUpdateMember();
  const form = useForm({
    fields,
    send: ({ role }) => update.mutateAsync({ userId: id, role: role as GraphqlRole }),
    onDone({ role }) {
      onClose();
      announce(`${name}’s role is now ${roleNames[toRole(role)]}.`);
    },
  });
  return (
    <FormDialog
      title={`Change ${name}’s role`}
      form={form}
      submitLabel="Save role"
      busyLabel="Saving…"
      failureTitle="Couldn’t change the role."
      onClose={onClose}
    >
      <RoleField {...form.field('role')} initial={member.role} />
      <p className="muted">Takes effect immediately, including for their API keys.</p>
    </FormDialog>
  );
}
