import type { Client } from 'pg';
import { adjectives, assignees, nouns, sentences, tags, verbs, words } from './texts.ts';

/** Existing organizations, and the number of work items for each. */
type Seeding = { organizationIds: readonly string[]; items: number };

const DAYS = 300;

/** Fills organizations with boards and work items, in creation order. */
export async function seed(client: Client, { organizationIds, items }: Seeding): Promise<void> {
  const msApart = (DAYS * 86_400_000) / items;
  const start = Date.now() - DAYS * 86_400_000;
  for (const statement of surroundings) await client.query(statement, [organizationIds]);
  await inBulk(client, async () => {
    await client.query(workItems, [organizationIds, items, start, msApart]);
    for (const statement of links) await client.query(statement, [organizationIds]);
  });
  await client.query('VACUUM ANALYZE');
}

/** Building indexes at the end and skipping foreign key checks takes a fraction of the time. */
async function inBulk(client: Client, write: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
    WHERE tablename IN ('workItems', 'workItemTexts')
      AND indexname NOT IN
        ('workItems_pkey', 'workItems_organizationId_id_key', 'workItemTexts_pkey')`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
  await client.query('ALTER TABLE "workItems" ENABLE ALWAYS TRIGGER "workItems_added"');
  await client.query('SET session_replication_role = replica');
  await client.query('SET synchronous_commit = off');
  await write();
  await client.query('SET session_replication_role = DEFAULT');
  await client.query('ALTER TABLE "workItems" ENABLE TRIGGER "workItems_added"');
  await client.query("SET maintenance_work_mem = '256MB'");
  for (const { definition } of rows) await client.query(definition);
}

const uuid = (ms: string, salt: string) => `(lpad(to_hex(${ms}), 12, '0') || '7'
  || substr(md5(${salt}), 1, 3) || '8' || substr(md5(${salt}), 4, 15))::uuid`;

const itemId = (i: string) =>
  uuid(`$3::bigint + floor($4::float8 * (${i}))::bigint`, `o || '/' || (${i})`);

const pick = (list: readonly string[], by: string) =>
  `(ARRAY['${list.join("', '")}'])[1 + (${by}) % ${list.length}]`;

/** Four projects and five boards of seven columns each. */
const surroundings = [
  `INSERT INTO "projects" ("id", "organizationId", "name", "updatedAt")
    SELECT gen_random_uuid(), o, 'Project ' || n, now()
    FROM unnest($1::uuid[]) o, generate_series(1, 4) n`,
  `INSERT INTO "boards" ("id", "organizationId", "name", "area", "updatedAt")
    SELECT gen_random_uuid(), o, 'Board ' || n, 'development', now()
    FROM unnest($1::uuid[]) o, generate_series(1, 5) n`,
  `INSERT INTO "boardColumns"
      ("id", "organizationId", "boardId", "name", "order", "role", "isDone", "updatedAt")
    SELECT gen_random_uuid(), b."organizationId", b."id", initcap(role), n - 1, role::"ColumnRole",
      role = 'done', now()
    FROM "boards" b, unnest(ARRAY['backlog', 'todo', 'in_progress', 'review', 'validating',
      'release', 'done']) WITH ORDINALITY AS c (role, n)
    WHERE b."organizationId" = ANY($1)`,
  `INSERT INTO "tags" ("id", "organizationId", "name")
    SELECT gen_random_uuid(), o, name
    FROM unnest($1::uuid[]) o, unnest(ARRAY['${tags.join("', '")}']) name`,
];

/**
 * Of a hundred items, one is an epic, two are features and two are stories. The others are tasks
 * and ideas below them. Each hundred has its project and its board.
 */
const workItems = `
  WITH places AS MATERIALIZED (
    SELECT o, (SELECT "userId" FROM "members" WHERE "organizationId" = o) AS "userId",
      (SELECT array_agg("id" ORDER BY "name") FROM "projects"
        WHERE "organizationId" = o AND "name" LIKE 'Project %') AS projects,
      (SELECT array_agg("id" ORDER BY "name") FROM "boards" WHERE "organizationId" = o) AS boards,
      (SELECT array_agg(c."id" ORDER BY b."name", c."order") FROM "boards" b
        JOIN "boardColumns" c ON c."boardId" = b."id" WHERE b."organizationId" = o) AS columns
    FROM unnest($1::uuid[]) o
  ), numbers AS (
    SELECT i, i / 100 AS hundred, i % 100 AS n,
      (hashint4(i) & 1073741823) AS a, (hashint4(-i - 1) & 1073741823) AS b,
      to_timestamp(($3::bigint + $4::float8 * i) / 1000) AS "createdAt"
    FROM generate_series(0, $2::int - 1) i
  ), kinds AS (
    SELECT *, CASE WHEN n = 0 THEN 'epic' WHEN n < 3 THEN 'feature' WHEN n < 5 THEN 'story'
      WHEN n % 10 = 9 THEN 'idea' ELSE 'task' END AS type
    FROM numbers
  )
  INSERT INTO "workItems" ("id", "organizationId", "projectId", "boardId", "boardColumnId",
    "parentId", "type", "taskId", "title", "description", "priority", "assignee", "position",
    "createdByUserId", "archivedAt", "createdAt", "updatedAt")
  SELECT ${itemId('i')}, o, projects[1 + hundred % 4], boards[1 + hundred % 5],
    CASE WHEN n >= 5 THEN columns[hundred % 5 * 7 + least(7, 1 + a / 8 % 12)] END,
    CASE WHEN n IN (1, 2) OR n % 10 = 5 THEN ${itemId('hundred * 100')}
      WHEN n IN (3, 4) THEN ${itemId('hundred * 100 + n - 2')}
      WHEN n > 0 AND n % 10 < 5 THEN ${itemId('hundred * 100 + 3 + n % 2')} END,
    type::"WorkItemType", 'B-' || upper(left(type, 1)) || '-' || i + 1,
    ${pick(verbs, 'a / 16')} || ' the ' || ${pick(adjectives, 'a / 128')} || ' '
      || ${pick(nouns, 'a / 1024')} || ' of the ' || ${pick(nouns, 'b / 16')} || ' page'
      || CASE WHEN i % ($2::int / 10) = 7 THEN ' (${words.rare})' ELSE '' END,
    ${pick(sentences, 'b / 256')} || E'\\n\\n' || ${pick(sentences, 'b / 4096')} || ' '
      || ${pick(sentences, 'a / 16384')} || ' See ticket ' || b || '.',
    (ARRAY['medium', 'medium', 'medium', 'low', 'low', 'high', 'high', 'urgent'])
      [1 + b % 8]::"Priority",
    CASE WHEN a % 2 = 0 THEN ${pick(assignees, 'b / 8')} END,
    i, "userId", CASE WHEN b % 20 = 3 THEN now() END, "createdAt",
    "createdAt" + (now() - "createdAt") * (a % 1000 / 1000.0)
  FROM places, kinds ORDER BY i`;

/** Search texts, tags on every third item, an assignee on every second, and the bounds of the columns. */
const links = [
  `INSERT INTO "workItemTexts" ("organizationId", "workItemId", "text")
    SELECT "organizationId", "id", "foldText"(concat_ws(E'\\n', "taskId", "title", "description"))
    FROM "workItems" WHERE "organizationId" = ANY($1)`,
  `INSERT INTO "workItemTags" ("organizationId", "workItemId", "tagId")
    SELECT i."organizationId", i."id", t."id"
    FROM "workItems" i JOIN "tags" t ON t."organizationId" = i."organizationId"
      AND t."name" = 'area-' || (hashtext(i."taskId") & 1023) % 20
    WHERE i."organizationId" = ANY($1) AND i."position"::int % 3 = 0`,
  `INSERT INTO "workItemAssignees" ("id", "organizationId", "workItemId", "userId")
    SELECT gen_random_uuid(), "organizationId", "id", "createdByUserId"
    FROM "workItems" WHERE "organizationId" = ANY($1) AND "position"::int % 2 = 0`,
  `UPDATE "boardColumns" c SET "bottomPosition" = filled.bottom
    FROM (SELECT "boardColumnId", max("position") AS bottom FROM "workItems"
      WHERE "organizationId" = ANY($1) GROUP BY 1) filled
    WHERE c."id" = filled."boardColumnId"`,
  `INSERT INTO "taskIdCounters" ("organizationId", "prefix", "value")
    SELECT "organizationId", left("taskId", 3), count(*) * 100
    FROM "workItems" WHERE "organizationId" = ANY($1) GROUP BY 1, 2`,
];
