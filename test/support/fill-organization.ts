import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { TestOrganization } from './organization.ts';

/** Values that all items have, unless said otherwise. */
type Filling = {
  items: number;
  /** The index of the column of the tasks, and of that of the three oldest ones. */
  column: number;
  rareColumn: number;
  /** The three oldest items have the rare assignee, the others the usual one. */
  assignee: string;
  rareAssignee: string;
  userId: string;
  type: 'task' | 'idea';
  priority: 'medium' | 'urgent';
  dueDate: string;
  updatedAt: string;
  /** Whether each item but the first blocks the next one. */
  isBlocked: boolean;
};

const OLDEST = 3;

export const USUAL_TAG = 'Usual';

/** The rows that triggers would write. */
const derived = [
  `INSERT INTO "workItemTexts" ("organizationId", "workItemId", "text")
    SELECT "organizationId", "id", "foldText"("title") FROM "workItems" WHERE "organizationId" = $1::uuid`,
  `INSERT INTO "workItemTotals" ("organizationId", "projectId", "boardId", "boardColumnId", "type", "count")
    SELECT "organizationId", "projectId", "boardId", "boardColumnId", "type", count(*)
    FROM "workItems" WHERE "organizationId" = $1::uuid GROUP BY 1, 2, 3, 4, 5`,
];

/**
 * Fills an organization with tasks or ideas. Of a hundred items, one is an epic with four features, and the
 * others are below these.
 */
export async function fillOrganization(
  client: Client,
  organization: TestOrganization,
  filling: Filling,
) {
  const { id } = organization;
  const board = await organization.makeBoard();
  const project = await organization.makeProject();
  const tag = await organization.makeTag(USUAL_TAG);
  const [usual, rare] = [filling.column, filling.rareColumn].map((at) => board.columns[at]?.id);
  const seed = createHash('sha256').update(board.id).digest('hex').slice(0, 12);
  const idOf = (i: string) =>
    `(lpad(to_hex(1700000000000 + ${i}), 12, '0') || '70008000${seed}')::uuid`;

  await client.query(
    `INSERT INTO "workItems" ("id", "organizationId", "projectId", "boardId", "boardColumnId", "parentId",
      "type", "taskId", "title", "priority", "assignee", "position", "dueDate", "createdAt", "updatedAt")
    SELECT ${idOf('i')}, $1::uuid, $2::uuid, $3::uuid,
      CASE WHEN n > 4 THEN CASE WHEN i < 5 + $5 THEN $6::uuid ELSE $7::uuid END END,
      CASE WHEN n BETWEEN 1 AND 4 THEN ${idOf('i - n')} WHEN n > 4 THEN ${idOf('i - n + 1 + n % 4')} END,
      CASE WHEN n = 0 THEN 'epic' WHEN n < 5 THEN 'feature' ELSE $8 END::"WorkItemType",
      'FILL-${seed}-' || i, 'Item ' || i, $9::"Priority", CASE WHEN i < 5 + $5 THEN $10 ELSE $11 END, i,
      $12::timestamptz, '2026-01-01', $13::timestamptz
    FROM (SELECT i, i % 100 AS n FROM generate_series(0, $4::int - 1) i) numbers`,
    [
      id,
      project.id,
      board.id,
      filling.items,
      OLDEST,
      rare,
      usual,
      filling.type,
      filling.priority,
      filling.rareAssignee,
      filling.assignee,
      filling.dueDate,
      filling.updatedAt,
    ],
  );
  for (const statement of derived) await client.query(statement, [id]);
  const items = `FROM "workItems" item WHERE item."organizationId" = $1::uuid`;
  await client.query(
    `INSERT INTO "workItemTags" ("organizationId", "workItemId", "tagId") SELECT $1::uuid, "id", $2::uuid ${items}`,
    [id, tag.id],
  );
  await client.query(
    `INSERT INTO "workItemAssignees" ("id", "organizationId", "workItemId", "userId")
    SELECT gen_random_uuid(), $1::uuid, "id", $2::uuid ${items}`,
    [id, filling.userId],
  );
  if (!filling.isBlocked) return;
  await client.query(
    `INSERT INTO "workItemDependencies" ("id", "organizationId", "workItemId", "blockedByWorkItemId")
    SELECT gen_random_uuid(), $1::uuid, item."id", ${idOf('item."position"::bigint - 1')} ${items} AND item."position" > 0`,
    [id],
  );
}
