import { Link } from 'wouter';
import type { Column } from '../components/column.ts';
import { Time } from '../components/time.tsx';
import type { ApiKey } from './api-key.ts';
import { ApiKeyMenu, type OnAction } from './api-key-menu.tsx';
import { LastUsed } from './last-used.tsx';
import { StatusBadge } from './status-badge.tsx';
import { summarizePermissions } from './summarize-permissions.ts';

type ColumnOptions = { userId: string; onAction: OnAction };

export function apiKeyColumns({ userId, onAction }: ColumnOptions): Column<ApiKey>[] {
  return [
    {
      id: 'name',
      title: 'Name',
      kind: 'heading',
      isSortable: true,
      cell: ({ id, name }) => (
        <Link href={`/settings/api-keys/${id}`} className="row-link breaks">
          {name}
        </Link>
      ),
    },
    { id: 'prefix', title: 'Prefix', cell: ({ keyPrefix }) => <code>{keyPrefix}…</code> },
    {
      id: 'permissions',
      title: 'Permissions',
      cell: ({ permissions }) => <PermissionSummary permissions={permissions} />,
    },
    {
      id: 'used',
      title: 'Last used',
      isSortable: true,
      cell: (apiKey) => <LastUsed apiKey={apiKey} />,
    },
    {
      id: 'created',
      title: 'Created',
      isSortable: true,
      cell: ({ createdAt, createdBy }) => (
        <div className="two-lines">
          <Time at={createdAt} />
          <span className="two-lines-second two-lines-name">
            by {createdBy.id === userId ? 'you' : createdBy.name}
          </span>
        </div>
      ),
    },
    { id: 'status', title: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
    {
      id: 'actions',
      title: 'Actions',
      kind: 'actions',
      cell: (apiKey) => <ApiKeyMenu apiKey={apiKey} onAction={onAction} />,
    },
  ];
}

function PermissionSummary({ permissions }: Pick<ApiKey, 'permissions'>) {
  const { title, detail } = summarizePermissions(permissions);
  return (
    <div className="two-lines">
      <span>{title}</span>
      {detail && <span className="two-lines-second">{detail}</span>}
    </div>
  );
}
