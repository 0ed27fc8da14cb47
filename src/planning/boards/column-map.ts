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
  .describe('Column ID of each stage of work. Null where the board has no such column.');

type Column = { id: string; name: string; role: ColumnRole };

/** Maps each stage to the leftmost column with its role. The role `other` is inferred by name. */
export function toColumnMap(columns: readonly Column[]): z.output<typeof columnMapSchema> {
  const roleOf = ({ role, name }: Column) => (role === 'other' ? columnRoleOfName(name) : role);
  const columnFor = (role: ColumnRole) =>
    columns.find((column) => roleOf(column) === role)?.id ?? null;
  const entries = stages.map((stage) => [stage, columnFor(roles[stage])]);
  return Object.fromEntries(entries) as Record<Stage, string | null>;
}
