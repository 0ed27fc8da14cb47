import { Client } from 'pg';
import type { Landmarks } from './cases.ts';
import type { Sized } from './databases.ts';

const WEEK_MS = 7 * 86_400_000;

/** Items in the middle of an organization and near its end. */
export async function findLandmarks({ databaseUrl, organizationId }: Sized): Promise<Landmarks> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(landmarks, [organizationId]);
  await client.end();
  const { oldId, ...found } = rows[0];
  const cursor = Buffer.from(oldId).toString('base64url');
  return { ...found, cursor, recently: new Date(Date.now() - WEEK_MS).toISOString() };
}

const open = '"organizationId" = $1 AND "archivedAt" IS NULL';

const landmarks = `
  WITH middle AS (
    SELECT * FROM "workItems" WHERE ${open}
    AND "position" >= (SELECT max("position") / 2 FROM "workItems" WHERE "organizationId" = $1)
    ORDER BY "position" LIMIT 300
  )
  SELECT item."id" AS "itemId", item."taskId", item."projectId", item."boardId",
    (SELECT "id" FROM middle WHERE "type" = 'epic' LIMIT 1) AS "epicId",
    (SELECT "id" FROM "workItems" WHERE ${open} ORDER BY "id" OFFSET 60 LIMIT 1) AS "oldId"
  FROM middle item WHERE "type" = 'task' LIMIT 1`;
