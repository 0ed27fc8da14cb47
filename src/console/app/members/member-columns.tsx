import { Link } from 'wouter';
import { Badge } from '../components/badge.tsx';
import type { Column } from '../components/column.ts';
import { Time } from '../components/time.tsx';
import { roleNames } from '../session/role-names.ts';
import { toRole } from '../session/to-role.ts';
import { formatKeyCount } from './format-key-count.ts';
import type { Member } from './member.ts';
import { memberKeysPath } from './member-keys-path.ts';
import { MemberMenu, type OnMemberAction } from './member-menu.tsx';

type ColumnOptions = { userId: string; onAction: OnMemberAction };

export function memberColumns({ userId, onAction }: ColumnOptions): Column<Member>[] {
  return [
    {
      id: 'name',
      title: 'Name',
      kind: 'heading',
      cell: ({ user }) => (
        <div className="two-lines">
          <span className="breaks">
            {user.name} {user.id === userId && <Badge>You</Badge>}
          </span>
          <span className="two-lines-second breaks">{user.email}</span>
        </div>
      ),
    },
    { id: 'role', title: 'Role', cell: ({ role }) => roleNames[toRole(role)] },
    { id: 'keys', title: 'API keys', cell: (member) => <KeyCount member={member} /> },
    { id: 'joined', title: 'Joined', cell: ({ joinedAt }) => <Time at={joinedAt} /> },
    { id: 'status', title: 'Status', cell: (member) => <MemberStatus member={member} /> },
    {
      id: 'actions',
      title: 'Actions',
      kind: 'actions',
      cell: (member) => <MemberMenu member={member} onAction={onAction} />,
    },
  ];
}

function KeyCount({ member: { user, activeApiKeyCount } }: { member: Member }) {
  if (activeApiKeyCount === 0) return <span className="muted">None</span>;
  const count = formatKeyCount(activeApiKeyCount);
  return (
    <Link
      href={memberKeysPath(user.id)}
      className="count-link"
      aria-label={`${count} created by ${user.name}`}
    >
      {count}
    </Link>
  );
}

function MemberStatus({ member: { disabledAt } }: { member: Member }) {
  return disabledAt ? (
    <Badge tone="warning" icon="stop">
      Disabled
    </Badge>
  ) : (
    <Badge tone="success" icon="check">
      Active
    </Badge>
  );
}
