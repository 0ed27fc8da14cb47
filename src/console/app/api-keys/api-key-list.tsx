import { useMemo } from 'react';
import { Button } from '../components/button.tsx';
import { ButtonLink } from '../components/button-link.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { VirtualTable } from '../components/virtual-table.tsx';
import type { ApiKey } from './api-key.ts';
import { apiKeyColumns } from './api-key-columns.tsx';
import type { OnAction } from './api-key-menu.tsx';
import { isFiltered, type ListView } from './list-view.ts';

type ApiKeyListProps = {
  keys: readonly ApiKey[];
  /** The number of keys, those that are not loaded included. */
  total: number;
  /** Loads the next page. Undefined while there is none, or another one loads. */
  onEnd: (() => void) | undefined;
  view: ListView;
  onChange: (change: Partial<ListView>) => void;
  userId: string;
  onAction: OnAction;
};

export function ApiKeyList({ keys, total, onEnd, userId, onAction, ...props }: ApiKeyListProps) {
  const { view, onChange } = props;
  const columns = useMemo(() => apiKeyColumns({ userId, onAction }), [userId, onAction]);
  if (total === 0) return <NoKeys view={view} onChange={onChange} />;
  const { sorting } = view;
  return (
    <VirtualTable
      caption="API keys"
      columns={columns}
      rows={keys}
      keyOf={idOf}
      total={total}
      onEnd={onEnd}
      sorting={sorting}
      onSort={(by) => onChange({ sorting: { by, isDescending: isNextDescending(view, by) } })}
    />
  );
}

const idOf = ({ id }: ApiKey) => id;

/** First press: names ascending, times descending. Each further press reverses the order. */
function isNextDescending({ sorting }: ListView, by: string): boolean {
  return sorting.by === by ? !sorting.isDescending : by !== 'name';
}

function NoKeys({ view, onChange }: Pick<ApiKeyListProps, 'view' | 'onChange'>) {
  const search = view.search.trim();
  if (isFiltered(view)) {
    const clear = () => onChange({ search: '', isMine: false, isUnused: false, createdBy: null });
    return (
      <EmptyState
        icon="search"
        title={search ? `No keys match “${search}”` : 'No keys match these filters'}
        actions={<Button onClick={clear}>Clear filters</Button>}
      />
    );
  }
  if (view.status === 'revoked') return <EmptyState icon="key" title="No revoked keys" />;
  return (
    <EmptyState
      icon="key"
      title={view.status === 'all' ? 'No API keys yet' : 'No active API keys'}
      actions={
        <>
          <ButtonLink href="/settings/api-keys/new" tone="primary">
            Generate new API key
          </ButtonLink>
          <ButtonLink href="/settings/api-keys/new?preset=claude-code&name=Claude%20Code">
            Connect Claude Code
          </ButtonLink>
        </>
      }
    >
      <p>
        API keys give Claude Code, CI jobs and scripts access to your projects. Create one per tool,
        so that you can revoke each one separately.
      </p>
    </EmptyState>
  );
}
