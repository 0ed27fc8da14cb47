import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { TEST_SECRET } from '../support/app.ts';
import { openBrowser } from '../support/browser.ts';
import { makePerson, PASSWORD } from '../support/people.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const run = promisify(execFile);
const databaseUrl = inject('databaseUrl');

const OWNER = 'owner@almirant.local';
const NEW_PASSWORD = 'another long password';
const USAGE = 'Usage: npm run password:reset -- ada@example.com\n';

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'almirant-password-'));
});

afterAll(() => rm(dir, { recursive: true }));

/** Runs the command with these variables only. */
async function reset(words: string[], env: Record<string, string>) {
  const argv = ['--import', 'tsx', 'scripts/create-password-reset.ts', ...words];
  const ended = run(process.execPath, argv, { env: { NODE_ENV: 'production', ...env } });
  const { stdout, stderr, code = 0 } = await ended.catch((error) => error);
  return { output: `${stdout}${stderr}`, code };
}

function tokenIn(output: string): string {
  return /\/reset-password#([\w-]{43})\n/.exec(output)?.[1] ?? '';
}

async function withServer<Result>(use: (server: ServerProcess) => Promise<Result>) {
  const server = await startServer({ DATA_DIR: dir });
  await server.printed('listens on');
  return use(server).finally(() => server.stop());
}

function ask({ url }: ServerProcess, route: string, body: object): Promise<Response> {
  return fetch(`${url}/api/auth/${route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(body),
  });
}

async function post(server: ServerProcess, route: string, body: object): Promise<number> {
  return (await ask(server, route, body)).status;
}

test('a lone owner gets in again by the command on the stopped server, and not twice', async () => {
  const first = await withServer(async (server) => ({
    password: /Password: (\S+)/.exec(server.output())?.[1] ?? '',
    refused: await reset([OWNER], { DATA_DIR: dir }),
  }));
  const { output, code } = await reset([OWNER.toUpperCase()], { DATA_DIR: dir });
  const token = tokenIn(output);

  const statuses = await withServer(async (server) => [
    await post(server, 'reset-password', { token, newPassword: NEW_PASSWORD }),
    await post(server, 'reset-password', { token, newPassword: 'a third long password' }),
    await post(server, 'sign-in', { email: OWNER, password: first.password }),
    await post(server, 'sign-in', { email: OWNER, password: NEW_PASSWORD }),
  ]);

  expect(first.refused).toEqual({
    code: 1,
    output:
      `DATA_DIR ${dir} cannot be used: it is in use by another process. Stop that process, or ` +
      'choose another directory.\n',
  });
  expect(code).toBe(0);
  expect(output).toContain(`Send this link to ${OWNER} over a private channel.`);
  expect(statuses).toEqual([200, 404, 401, 200]);
});

test('the first owner, whose name is made up, is asked for one', async () => {
  const { output } = await reset([OWNER], { DATA_DIR: dir });
  const used = { token: tokenIn(output), newPassword: NEW_PASSWORD };

  const { data } = await withServer(async (server) => {
    await post(server, 'reset-password', used);
    const signedIn = await ask(server, 'sign-in', { email: OWNER, password: NEW_PASSWORD });
    return signedIn.json();
  });

  expect(data.user).toMatchObject({ name: 'Owner', needsName: true });
});

test('an unknown address, a wrong folder and wrong usage get a sentence', async () => {
  const missing = path.join(dir, 'missing');

  const ended = [
    await reset(['nobody@example.com'], { DATA_DIR: dir }),
    await reset([OWNER], { DATA_DIR: missing }),
    await reset(['nobody'], { DATA_DIR: dir }),
    await reset([], { DATA_DIR: dir }),
    await reset([OWNER, 'more'], { DATA_DIR: dir }),
    await reset(['--email', OWNER], { DATA_DIR: dir }),
  ];

  expect(ended.map(({ output }) => output)).toEqual([
    'No user has the email nobody@example.com. Check the address and the database.\n',
    `DATA_DIR ${missing} has no database. Set DATA_DIR to the directory of the server.\n`,
    'Invalid email: nobody. Use one such as ada@example.com.\n',
    USAGE,
    USAGE,
    USAGE,
  ]);
  expect(new Set(ended.map(({ code }) => code))).toEqual(new Set([1]));
  expect(existsSync(missing)).toBe(false);
});

test.runIf(databaseUrl)('the command works beside a server on PostgreSQL', async () => {
  const { email } = await makePerson();
  const env = { DATABASE_URL: databaseUrl ?? '', ALMIRANT_SECRET: TEST_SECRET };

  const { output } = await reset([email], env);

  const used = { token: tokenIn(output), newPassword: NEW_PASSWORD };
  const { status } = await openBrowser().post('/api/auth/reset-password', used);
  const signIn = async (password: string) =>
    (await openBrowser().post('/api/auth/sign-in', { email, password })).status;
  expect(status).toBe(200);
  expect([await signIn(PASSWORD), await signIn(NEW_PASSWORD)]).toEqual([401, 200]);
});
