import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { openEmbeddedDatabase } from '../../src/db/embedded-database.ts';
import { createSetUpLink } from '../../src/setup/set-up-link.ts';
import { createTestApp, TEST_URL, type TestApp } from '../support/app.ts';
import { openBrowser } from '../support/browser.ts';
import { PASSWORD } from '../support/people.ts';

let database: Database;
let app: TestApp;

beforeAll(async () => {
  const migrationsDir = path.resolve('prisma/migrations');
  database = await openEmbeddedDatabase({ migrationsDir });
  app = await createTestApp({ database });
});

afterAll(() => database.close());

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

test('only one of several concurrent links creates the organization', async () => {
  const tokens = await Promise.all([1, 2, 3].map(() => tokenOf(makeLink())));
  const browser = openBrowser(app);

  const answers = await Promise.all([
    browser.post('/api/auth/set-up', { ...wanted, token: tokens[0] }),
    setUp({ ...wanted, token: tokens[1], email: 'mallory@example.com' }),
    setUp({ ...wanted, token: tokens[2], email: 'eve@example.com' }),
  ]);

  const done = answers.filter(({ status }) => status === 200);
  expect(done).toHaveLength(1);
  expect(done[0]?.body.data.organization).toMatchObject({
    name: 'Léuchtturm & Söhne',
    slug: 'leuchtturm-sohne',
    role: 'owner',
  });
  expect(await database.prisma.organization.count()).toBe(1);
  expect(await database.prisma.user.count()).toBe(1);
});

test('a server with an organization creates and accepts no links', async () => {
  const { status } = await setUp({ ...wanted, token: 'any' });

  expect(await makeLink()).toBeUndefined();
  expect(status).toBe(404);
});
