import type { ColumnRole } from './board-column.ts';

type CanonicalColumn = { name: string; role: ColumnRole; isDone?: boolean };

/** Columns of a new development board. */
export const canonicalColumns: readonly CanonicalColumn[] = [
  { name: 'Backlog', role: 'backlog' },
  { name: 'To Do', role: 'todo' },
  { name: 'In Progress', role: 'in_progress' },
  { name: 'To Review', role: 'review' },
  { name: 'Validating', role: 'validating' },
  { name: 'To Release', role: 'release' },
  { name: 'Done', role: 'done', isDone: true },
];
