import type { Json } from '../support/clients.ts';

type Content = Record<string, Json[]>;

/** A row that a mutation inserted, changed or removed. */
export type ChangedRow = { table: string; id: string; how: 'written' | 'removed' };

/** The tables of nodes, with the column of the ID in the graph. */
const nodeTables: Readonly<Record<string, string>> = {
  projects: 'id',
  projectDocLinks: 'id',
  projectRepositories: 'id',
  projectNotes: 'id',
  boards: 'id',
  boardColumns: 'id',
  workItems: 'id',
  tags: 'id',
  comments: 'id',
  aiSessions: 'id',
  milestones: 'id',
  apiKeys: 'id',
  invitations: 'id',
  members: 'userId',
  appVersions: 'id',
  registeredOperations: 'id',
  recordedOperations: 'id',
  operationTools: 'id',
};

/** The tables of links, with the columns of the nodes whose fields show them. */
const linkTables: Readonly<Record<string, readonly string[]>> = {
  workItemAssignees: ['workItemId'],
  workItemTags: ['workItemId'],
  workItemDependencies: ['workItemId', 'blockedByWorkItemId'],
  milestoneWorkItems: ['milestoneId', 'workItemId'],
  projectMembers: ['projectId'],
};

/** The other tables, each with the reason that no payload shows its rows. */
const unshownTables: Readonly<Record<string, string>> = {
  workItemEvents: 'History grows with each change; a client reads WorkItem.events again.',
  commentVersions: 'History grows with each change; a client reads Comment.versions again.',
  passwordResets: 'The graph has no type for it; the payload has the link.',
  workItemTexts: 'Index of the search.',
  workItemTotals: 'Stored counts.',
  taskIdCounters: 'Counter of taskIds.',
  projectKeys: 'Former keys of projects, for taskIds.',
  documentIds: 'Index of RegisteredOperation by document ID.',
  operationUses: 'Counts of runs, written later.',
  recordedOperationUses: 'Counts of requests, written later.',
  apiKeyUses: 'Counts of requests, written later.',
  idempotentRequests: 'Stored answers of other requests.',
};

export const knownTables = [nodeTables, linkTables, unshownTables].flatMap(Object.keys);

/** Columns that no field shows. */
const internalColumns = ['topPosition', 'bottomPosition'];

/** The nodes whose rows differ between two contents of an organization, each once. */
export function changedRows(before: Content, after: Content): ChangedRow[] {
  const changes = Object.keys(after).flatMap((table) => {
    const [old, now] = [rowsOf(before[table]), rowsOf(after[table])];
    const written = [...now].filter(([key, row]) => old.get(key) !== row).map(([, row]) => row);
    const gone = [...old].filter(([key]) => !now.has(key)).map(([, row]) => row);
    return [...toChanges(table, written, 'written'), ...toChanges(table, gone, 'removed')];
  });
  const removed = new Set(changes.filter(({ how }) => how === 'removed').map(({ id }) => id));
  // A link to an object that is gone shows nothing.
  return unique(changes.filter(({ id, how }) => how === 'removed' || !removed.has(id)));
}

function rowsOf(rows: readonly Json[] = []): Map<string, string> {
  return new Map(
    rows.map((row) => {
      const shown = Object.entries(row).filter(([name]) => !internalColumns.includes(name));
      const text = JSON.stringify(Object.fromEntries(shown));
      return [row.id ?? text, text] as const;
    }),
  );
}

function toChanges(table: string, rows: readonly string[], how: ChangedRow['how']): ChangedRow[] {
  const idColumn = nodeTables[table];
  const links = linkTables[table] ?? [];
  return rows
    .map((row) => JSON.parse(row))
    .flatMap((row) => [
      ...(idColumn ? [{ table, id: row[idColumn], how }] : []),
      ...links.map((column) => ({ table, id: row[column], how: 'written' as const })),
    ]);
}

function unique(changes: readonly ChangedRow[]): ChangedRow[] {
  return [...new Map(changes.map((change) => [`${change.table} ${change.id}`, change])).values()];
}
