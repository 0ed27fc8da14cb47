import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

const databaseUrl = inject('databaseUrl');
const NAME = `texts_${randomUUID().slice(0, 8)}`;
const MIGRATION = '20261130210000_folded_search';
const [ORGANIZATION, BOARD] = [randomUUID(), randomUUID()];

const clients: Client[] = [];

async function connect(database: string): Promise<Client> {
  const url = new URL(databaseUrl ?? '');
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  return client;
}

const scriptOf = (name: string) =>
  readFile(path.join('prisma/migrations', name, 'migration.sql'), 'utf8');

const add = (client: Client, title: string) =>
  client.query(
    `INSERT INTO "workItems" ("id", "organizationId", "boardId", "type", "taskId", "title", "position", "updatedAt")
    VALUES (gen_random_uuid(), $1, $2, 'epic', $3::text, $3::text, 0, now())`,
    [ORGANIZATION, BOARD, title],
  );

beforeAll(async () => {
  if (!databaseUrl) return;
  const admin = await connect(new URL(databaseUrl).pathname.slice(1));
  await admin.query(`CREATE DATABASE ${NAME}`);
  clients.push(admin, await connect(NAME), await connect(NAME));
});

afterAll(async () => {
  const [admin, ...others] = clients;
  await Promise.all(others.map((client) => client.end()));
  await admin?.query(`DROP DATABASE ${NAME}`);
  await admin?.end();
});

test.runIf(databaseUrl)(
  'items that are written while the search texts are filled are found as they are',
  async () => {
    const [, migrating, writing] = clients as [Client, Client, Client];
    const names = (await readdir('prisma/migrations')).filter((name) => name < MIGRATION).sort();
    for (const name of names) await migrating.query(await scriptOf(name));
    await writing.query(
      `INSERT INTO "organizations" ("id", "name", "slug", "updatedAt") VALUES ($1, 'A', 'a', now())`,
      [ORGANIZATION],
    );
    await writing.query(
      `INSERT INTO "boards" ("id", "organizationId", "name", "area", "updatedAt")
      VALUES ($1, $2, 'A', 'development', now())`,
      [BOARD, ORGANIZATION],
    );
    for (const title of ['Kept', 'Changed', 'Deleted']) await add(writing, title);
    const script = await scriptOf(MIGRATION);
    const lockAt = script.indexOf('LOCK TABLE');

    await migrating.query('BEGIN');
    await migrating.query(script.slice(0, lockAt));
    await writing.query(`UPDATE "workItems" SET "title" = 'New title' WHERE "title" = 'Changed'`);
    await writing.query(`DELETE FROM "workItems" WHERE "title" = 'Deleted'`);
    await add(writing, 'Added');
    await migrating.query(script.slice(lockAt));
    await migrating.query('COMMIT');
    await add(writing, 'After');

    const { rows } = await migrating.query('SELECT "text" FROM "workItemTexts" ORDER BY 1');
    expect(rows.map(({ text }) => text)).toEqual([
      'added\nadded',
      'after\nafter',
      'changed\nnew title',
      'kept\nkept',
    ]);
  },
);
