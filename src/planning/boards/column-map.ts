import { z } from 'zod';
import type { ColumnRole } from './board-column.ts';
import { columnRoleOfName } from './column-role-of-name.ts';

const roles = {
  backlog: 'backlog',
  todo: 'todo',
  inProgress: 'in_progress',
  review: 'review',
  testing: 'testing',
  needsFix: 'needs_fix',
  validating: 'validating',
  release: 'release',
  toDocument: 'to_document',
  done: 'done',
} as const satisfies Record<string, ColumnRole>;

type Stage = keyof typeof roles;

const stages = Object.keys(roles) as Stage[];

export const columnMapSchema = z
  .record(z.enum(stages), z.string().nullable())
  .describe('The id of the column for each stage of work; null where the board has none.');

type Column = { id: string; name: string; role: ColumnRole };

/** The first column for each stage, of columns from the left; a name stands in for a role. */
export function toColumnMap(columns: readonly Column[]): z.output<typeof columnMapSchema> {
  const roleOf = ({ role, name }: Column) => (role === 'other' ? columnRoleOfName(name) : role);
  const columnFor = (role: ColumnRole) =>
    columns.find((column) => roleOf(column) === role)?.id ?? null;
  const entries = stages.map((stage) => [stage, columnFor(roles[stage])]);
  return Object.fromEntries(entries) as Record<Stage, string | null>;
}
