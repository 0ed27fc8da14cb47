import { expect, test } from 'vitest';
import { mainTable } from '../../src/db/main-table.ts';

test.each([
  ['SELECT "public"."users"."id" FROM "public"."users" WHERE 1=1', 'users'],
  [
    'SELECT "t0"."id" FROM "public"."members" AS "t0" LEFT JOIN "public"."users" AS "t1"',
    'members',
  ],
  ['INSERT INTO "public"."sessions" ("id") VALUES ($1)', 'sessions'],
  ['UPDATE "public"."workItems" SET "title" = $1 WHERE 1=1', 'workItems'],
  ['DELETE FROM "public"."tags" WHERE 1=1', 'tags'],
  ['SELECT (SELECT json_agg(answer)::text FROM (SELECT 1 FROM "workItems" w) answer)', 'workItems'],
  ['SELECT 1', ''],
])('the main table of %s is %s', (sql, table) => {
  expect(mainTable(sql)).toBe(table);
});
