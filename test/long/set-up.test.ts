import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { openEmbeddedDatabase } from '../../src/db/embedded-database.ts';
import { openPostgresDatabase } from '../../src/db/postgres-database.ts';
import { createSetUpLink } from '../../src/setup/set-up-link.ts';
import { createTestApp, TEST_URL, type TestApp } from '../support/app.ts';
import { openBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { PASSWORD } from '../support/people.ts';

let database: Database;
let app: TestApp;
let drop = async () => {};

beforeAll(async () => {
  database = await openEmpty();
  app = await createTestApp({ database });
});

afterAll(async () => {
  await database.close();
  await drop();
});

/** An empty database: on the server of the tests, if there is one. */
async function openEmpty(): Promise<Database> {
  const migrationsDir = path.resolve('prisma/migrations');
  const url = inject('databaseUrl');
  if (!url) return openEmbeddedDatabase({ migrationsDir });
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  const { prisma } = await testDatabase();
  await prisma.$executeRawUnsafe(`CREATE DATABASE "${name}"`);
  drop = async () => void (await prisma.$executeRawUnsafe(`DROP DATABASE "${name}"`));
  const address = new URL(url);
  address.pathname = `/${name}`;
  return openPostgresDatabase({ url: address.href, migrationsDir });
}

const wanted = {
  organizationName: 'Léuchtturm & Söhne',
  name: 'Ada',
  email: 'Ada@Example.com',
  password: PASSWORD,
};

async function makeLink(now = new Date()) {
  const options = { publicUrl: TEST_URL, randomBytes, now: () => now };
  return createSetUpLink(database.prisma, options);
}

async function tokenOf(link: Promise<string | undefined>): Promise<string> {
  return (await link)?.split('#')[1] ?? '';
}

const setUp = (body: object) => openBrowser(app).post('/api/auth/set-up', body);

// The tests of this file are sequential steps, because there is only one first organization.

test('an unknown or expired link creates no organization', async () => {
  const lastMonth = new Date(Date.now() - 30 * 24 * 60 * 60 * 1_000);
  const old = await tokenOf(makeLink(lastMonth));

  const answers = [
    await setUp({ ...wanted, token: old }),
    await setUp({ ...wanted, token: 'guessed' }),
  ];

  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [404, 'SET_UP_LINK_INVALID'],
    [404, 'SET_UP_LINK_INVALID'],
  ]);
  expect(await database.prisma.organization.count()).toBe(0);
});

test('invalid input is reported by field, and the link still works', async () => {
  const token = await tokenOf(makeLink());

  const { status, body } = await setUp({ token, ...wanted, password: 'short', email: 'nobody' });

  expect(status).toBe(400);
  expect(body.issues.map(({ path }: { path: string }) => path).sort()).toEqual([
    'email',
    'password',
  ]);
});

test('setting up at the same time under different names makes one organization', async () => {
  const tokens = await Promise.all([1, 2, 3].map(() => tokenOf(makeLink())));
  const browser = openBrowser(app);

  const answers = await Promise.all([
    browser.post('/api/auth/set-up', { ...wanted, token: tokens[0] }),
    setUp({ ...wanted, token: tokens[1], organizationName: 'B', email: 'mallory@example.com' }),
    setUp({ ...wanted, token: tokens[2], organizationName: 'C', email: 'eve@example.com' }),
  ]);

  const done = answers.filter(({ status }) => status === 200);
  expect(done).toHaveLength(1);
  const slugs = { [wanted.organizationName]: 'leuchtturm-sohne', B: 'b', C: 'c' };
  const { name, slug, role } = done[0]?.body.data.organization ?? {};
  expect([slug, role]).toEqual([slugs[name as keyof typeof slugs], 'owner']);
  expect(await database.prisma.organization.count()).toBe(1);
  expect(await database.prisma.user.count()).toBe(1);
});

test('a server with an organization creates and accepts no links', async () => {
  const { status } = await setUp({ ...wanted, token: 'any' });

  expect(await makeLink()).toBeUndefined();
  expect(status).toBe(404);
});
