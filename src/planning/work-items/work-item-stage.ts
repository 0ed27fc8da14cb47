import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { selectLeafColumns } from './leaf-columns.ts';

export const workItemStageSchema = z
  .enum(['todo', 'in_progress', 'done'])
  .meta({ id: 'WorkItemStage', description: 'Stage of work, by the role of the column.' });

type Stage = z.output<typeof workItemStageSchema>;

/** Stage of a column: `done` if it is a done column, else by its role. */
const stageOf = (isDone: Prisma.Sql, role: Prisma.Sql) => Prisma.sql`
  CASE WHEN ${isDone} THEN 'done'
    WHEN ${role} IN ('backlog', 'todo', 'other') THEN 'todo' ELSE 'in_progress' END`;

const ofColumn = stageOf(Prisma.sql`c."isDone"`, Prisma.sql`c."role"::text`);
const ofLeaves = stageOf(
  Prisma.sql`(leaf.value ->> 'isDone')::boolean`,
  Prisma.sql`leaf.value ->> 'role'`,
);

/**
 * SQL condition: the `item` is in one of the stages. A group has the stage of its least advanced leaf, as
 * in `deriveColumn`.
 */
export function whereInStage(stages: readonly Stage[], organizationId: Prisma.Sql): Prisma.Sql {
  const wanted = Prisma.sql`ANY(${[...stages]}::text[])`;
  return Prisma.sql`(
    item."boardColumnId" IN (
      SELECT c."id" FROM "boardColumns" c
      WHERE c."organizationId" = ${organizationId} AND ${ofColumn} = ${wanted})
    OR (item."boardColumnId" IS NULL AND COALESCE((
      SELECT ${ofLeaves} FROM unnest(${selectLeafColumns}) WITH ORDINALITY AS leaf (value, place)
      ORDER BY (leaf.value ->> 'isDone')::boolean, leaf.place LIMIT 1), 'todo') = ${wanted}))`;
}

const OPEN = ['todo', 'in_progress'] as const;

export function whereOpen(open: boolean, organizationId: Prisma.Sql): Prisma.Sql {
  return whereInStage(open ? OPEN : ['done'], organizationId);
}

/** SQL condition: an open item blocks the `item`, or none does. */
export function whereBlocked(blocked: boolean, organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`item."id" ${blocked ? Prisma.sql`IN` : Prisma.sql`NOT IN`} (
    SELECT d."workItemId" FROM "workItemDependencies" d
    JOIN "workItems" item
      ON item."organizationId" = ${organizationId} AND item."id" = d."blockedByWorkItemId"
    WHERE d."organizationId" = ${organizationId} AND item."archivedAt" IS NULL
      AND ${whereOpen(true, organizationId)})`;
}
