import { useState } from 'react';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import type { Column } from '../components/column.ts';
import { DataTable } from '../components/data-table.tsx';
import { Time } from '../components/time.tsx';
import { roleNames } from '../session/role-names.ts';
import { toRole } from '../session/to-role.ts';
import type { Invitation } from './member.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type InvitationListProps = { invitations: readonly Invitation[]; canWithdraw: boolean };

export function InvitationList({ invitations, canWithdraw }: InvitationListProps) {
  const [selected, setSelected] = useState<Invitation | null>(null);
  return (
    <section className="stack-small" aria-labelledby="invitations">
      <h2 id="invitations">Open invitations</h2>
      <DataTable
        caption="Open invitations"
        columns={canWithdraw ? [...facts, withdrawal(setSelected)] : facts}
        rows={invitations}
        keyOf={({ id }) => id}
      />
      {selected && <WithdrawDialog invitation={selected} onClose={() => setSelected(null)} />}
    </section>
  );
}

const facts: readonly Column<Invitation>[] = [
  {
    id: 'email',
    title: 'Email',
    kind: 'heading',
    cell: ({ email }) => <span className="breaks">{email}</span>,
  },
  { id: 'role', title: 'Role', cell: ({ role }) => roleNames[toRole(role)] },
  {
    id: 'by',
    title: 'Invited by',
    cell: ({ invitedBy }) => <span className="breaks">{invitedBy?.name ?? 'Unknown'}</span>,
  },
  { id: 'expires', title: 'Expires', cell: (invitation) => <Expiry invitation={invitation} /> },
];

function withdrawal(onWithdraw: (invitation: Invitation) => void): Column<Invitation> {
  return {
    id: 'actions',
    title: 'Actions',
    kind: 'actions',
    cell: (invitation) => (
      <Button
        aria-label={`Withdraw the invitation for ${invitation.email}`}
        onClick={() => onWithdraw(invitation)}
      >
        Withdraw
      </Button>
    ),
  };
}

function Expiry({ invitation: { status, expiresAt } }: { invitation: Invitation }) {
  if (status === 'PENDING') return <Time at={expiresAt} />;
  return (
    <Badge tone="warning" icon="alert">
      Expired
    </Badge>
  );
}
