import type { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { type Criterion, FREQUENT } from './criterion.ts';
import { selectLeafColumns } from './leaf-columns.ts';

export const workItemStageSchema = describedEnum({
  id: 'WorkItemStage',
  description: 'Stage of work, by the role of the column.',
  values: {
    todo: 'Not started: backlog, todo and other.',
    in_progress: 'Started, not done.',
    done: 'In a done column.',
  },
});

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
 * Criterion: the item is in one of the stages. A group has the stage of its least advanced leaf, as in
 * `deriveColumn`.
 */
export function inStage(stages: readonly Stage[], organizationId: Prisma.Sql): Criterion {
  const wanted = Prisma.sql`ANY(${[...stages]}::text[])`;
  const columns = Prisma.sql`
    SELECT c."id" FROM "boardColumns" c
    WHERE c."organizationId" = ${organizationId} AND ${ofColumn} = ${wanted}`;
  return {
    // Never NULL, because other criteria negate it.
    where: Prisma.sql`(
      (item."boardColumnId" IS NOT NULL AND item."boardColumnId" IN (${columns}))
      OR (item."boardColumnId" IS NULL AND COALESCE((
        SELECT ${ofLeaves} FROM unnest(${selectLeafColumns}) WITH ORDINALITY AS leaf (value, place)
        ORDER BY (leaf.value ->> 'isDone')::boolean, leaf.place LIMIT 1), 'todo') = ${wanted}))`,
    candidates: Prisma.sql`
      SELECT leaf."id" FROM (${columns}) c CROSS JOIN LATERAL (
        SELECT "id" FROM "workItems"
        WHERE "organizationId" = ${organizationId} AND "boardColumnId" = c."id"
        ORDER BY "position" LIMIT ${FREQUENT}
      ) leaf
      ${stages.includes('todo') ? selectWithoutLeaves(organizationId) : Prisma.empty}`,
    isUpward: true,
  };
}

/** A group without a leaf has no children, or is above one that has none. */
const selectWithoutLeaves = (organizationId: Prisma.Sql) => Prisma.sql`
  UNION ALL SELECT item."id" FROM "workItems" item
  WHERE item."organizationId" = ${organizationId} AND item."boardColumnId" IS NULL AND NOT EXISTS (
    SELECT FROM "workItems" child
    WHERE child."organizationId" = ${organizationId} AND child."parentId" = item."id"
      AND child."archivedAt" IS NULL)`;

const OPEN = ['todo', 'in_progress'] as const;

export function openOrNot(open: boolean, organizationId: Prisma.Sql): Criterion {
  return inStage(open ? OPEN : ['done'], organizationId);
}

/**
 * Criterion: an open item blocks the item, or none does. OFFSET keeps the planner from finding the stage of all
 * items for each dependency.
 */
export function blockedOrNot(blocked: boolean, organizationId: Prisma.Sql): Criterion {
  const isBlocked = Prisma.sql`EXISTS (
    SELECT FROM "workItemDependencies" d
    WHERE d."organizationId" = ${organizationId} AND d."workItemId" = item."id" AND EXISTS (
      SELECT FROM (
        SELECT * FROM "workItems" blocker
        WHERE blocker."organizationId" = ${organizationId} AND blocker."id" = d."blockedByWorkItemId"
          AND blocker."archivedAt" IS NULL OFFSET 0
      ) item WHERE ${openOrNot(true, organizationId).where}))`;
  return {
    where: blocked ? isBlocked : Prisma.sql`NOT ${isBlocked}`,
    ...(blocked && {
      candidates: Prisma.sql`SELECT d."workItemId" AS "id" FROM "workItemDependencies" d
        WHERE d."organizationId" = ${organizationId}`,
    }),
  };
}
