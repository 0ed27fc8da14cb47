import { createServer } from 'node:net';
import { afterAll, expect, inject, test } from 'vitest';
import { TEST_SECRET } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { KeptConnection } from '../support/kept-connection.ts';
import { makeOrganization } from '../support/organization.ts';
import { freePort, type ServerProcess, startServer } from '../support/server-process.ts';

const databaseUrl = inject('databaseUrl');

const variables = { DATABASE_URL: databaseUrl ?? '', ALMIRANT_SECRET: TEST_SECRET, WORKERS: '2' };
const REPLACED = 'a worker ended and is replaced';

const servers: ServerProcess[] = [];

afterAll(() => Promise.all(servers.map((server) => server.stop())));

test.runIf(databaseUrl)('workers share one port and announce it once', async () => {
  const server = await start();
  const { one, other } = await connectToBoth(server);

  expect(one.pid).not.toBe(other.pid);
  expect(server.output().match(/listens on/g)).toHaveLength(1);
  expect(server.output().match(/without REDIS_URL each worker keeps budgets/g)).toHaveLength(1);
});

test.runIf(databaseUrl)('a key revoked through one worker fails in the other at once', async () => {
  const server = await start();
  const organization = await makeOrganization();
  const { key, id } = await organization.makeKey();
  const { one, other } = await connectToBoth(server, key);
  const admin = await organization.makeKey();

  const before = await other.connection.ask('/api/me');
  const revoker = await connectTo(server, { pid: one.pid, key: admin.key });
  await revoker.ask(`/api/api-keys/${id}`, { method: 'DELETE' });
  const after = await other.connection.ask('/api/me');

  expect([before.status, after.status]).toEqual([200, 401]);
});

test.runIf(databaseUrl)('a killed worker is replaced while the others keep working', async () => {
  const server = await start();
  const { one, other, key } = await connectToBoth(server);

  process.kill(one.pid, 'SIGKILL');
  await server.printed(REPLACED);
  const meanwhile = await other.connection.ask('/api/me');
  const newer = await connectTo(server, { pid: notOneOf([one.pid, other.pid]), key });

  expect(meanwhile.status).toBe(200);
  expect((await newer.ask('/api/me')).status).toBe(200);
  expect(server.output().match(new RegExp(REPLACED, 'g'))).toHaveLength(1);
});

test.runIf(databaseUrl)(
  'metrics cover all workers from any worker, and never decrease',
  async () => {
    const server = await start();
    const { one, other, key } = await connectToBoth(server);
    const asked = () => server.output().split('"path":"/api/me","status":200').length - 1;

    const fromOne = await one.connection.ask('/metrics');
    const fromOther = await other.connection.ask('/metrics');
    const askedBefore = asked();
    process.kill(one.pid, 'SIGKILL');
    await server.printed(REPLACED);
    const newer = await connectTo(server, { pid: notOneOf([one.pid, other.pid]), key });

    expect(restRequests(fromOne.body)).toBe(askedBefore);
    expect(restRequests(fromOther.body)).toBe(askedBefore);
    // For a worker that is too busy to answer in time, the sum has its last values.
    const sum = async () => restRequests((await newer.ask('/metrics')).body);
    await expect.poll(sum, { timeout: 10_000 }).toBe(asked());
  },
);

test.runIf(databaseUrl)(
  'workers finish their requests and write pending usage on SIGTERM',
  async () => {
    const server = await start();
    const { one, other, key } = await connectToBoth(server);
    const finish = await Promise.all(
      [one, other].map(({ connection }, n) =>
        connection.askSlowly('/api/projects', { name: `Sent slowly ${n}` }),
      ),
    );

    const exit = server.stop();
    const answers = await Promise.all(finish.map((send) => send()));

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await exit).toBe(0);
    expect([one, other].filter(({ pid }) => isRunning(pid))).toEqual([]);
    expect(await lastUsedAt(key)).not.toBeNull();
  },
);

test.runIf(databaseUrl)('processes stop once if each of them gets the signal', async () => {
  const server = await start();
  const { one, other } = await connectToBoth(server);
  const finish = await one.connection.askSlowly('/api/projects', { name: 'Sent slowly' });

  for (const { pid } of [one, other]) process.kill(pid, 'SIGINT');
  const exit = server.stop('SIGINT');
  const answer = await finish();

  expect(answer.status).toBe(201);
  expect(await exit).toBe(0);
  expect(server.output()).not.toContain(REPLACED);
});

test.runIf(databaseUrl)(
  'workers finish their requests and exit after their primary is killed',
  async () => {
    const server = await start();
    const { one, key } = await connectToBoth(server);
    const finish = await one.connection.askSlowly('/api/projects', { name: 'Sent slowly' });

    // Resolves when the last process has closed the output.
    const exit = server.stop('SIGKILL');
    const answer = await finish();
    await exit;

    expect(answer.status).toBe(201);
    expect(await lastUsedAt(key)).not.toBeNull();
  },
);

test.runIf(databaseUrl)(
  'a port in use is reported in one sentence, and no process stays',
  async () => {
    const port = await freePort();
    const blocker = createServer().listen(port, '127.0.0.1');

    const server = await startServer({ ...variables, PORT: String(port) });

    expect(await server.exited).toBe(1);
    expect(server.output()).toMatch(
      new RegExp(`^Almirant API did not start\\. Port ${port} is in use [^\\n]*\\n$`),
    );
    blocker.close();
  },
);

test('an unreachable database is reported in one sentence', async () => {
  const DATABASE_URL = 'postgresql://u:hunter2@127.0.0.1:1/x';

  const server = await startServer({ ...variables, DATABASE_URL });

  expect(await server.exited).toBe(1);
  expect(server.output()).toMatch(/^Almirant API did not start\. The database [^\n]*\n$/);
});

test.each([
  ['of the embedded database', { WORKERS: '2' }, 'WORKERS above 1 needs DATABASE_URL'],
  ['that are too many', { WORKERS: '65' }, 'WORKERS must be at most 64'],
])('workers %s stop the start with one sentence', async (_, environment, sentence) => {
  const server = await startServer(environment);

  expect(await server.exited).toBe(1);
  expect(server.output()).toMatch(
    new RegExp(`^Almirant API did not start\\. ${sentence}[^\\n]*\\n$`),
  );
});

async function start(): Promise<ServerProcess> {
  const server = await startServer(variables);
  servers.push(server);
  await server.printed('listens on');
  return server;
}

type Place = { connection: KeptConnection; pid: number };

type Both = { one: Place; other: Place; key: string };

/** A connection to each of two workers. Their log has the process of each answer. */
async function connectToBoth(server: ServerProcess, givenKey?: string): Promise<Both> {
  const key = givenKey ?? (await (await makeOrganization()).makeKey()).key;
  const one = await place(server, key);
  const isOther = notOneOf([one.pid]);
  for (;;) {
    const other = await place(server, key);
    if (isOther(other.pid)) return { one, other, key };
    other.connection.close();
  }
}

type Target = { pid: number | ((pid: number) => boolean); key: string };

async function connectTo(server: ServerProcess, { pid, key }: Target): Promise<KeptConnection> {
  const isIt = typeof pid === 'number' ? (found: number) => found === pid : pid;
  for (;;) {
    const found = await place(server, key);
    if (isIt(found.pid)) return found.connection;
    found.connection.close();
  }
}

async function place(server: ServerProcess, key: string): Promise<Place> {
  const connection = new KeptConnection(server, key);
  const { requestId } = await connection.ask('/api/me');
  await server.printed(`"requestId":"${requestId}"`);
  const line = server
    .output()
    .split('\n')
    .find((text) => text.includes(requestId));
  return { connection, pid: Number(/"pid":(\d+)/.exec(line ?? '')?.[1]) };
}

const notOneOf = (pids: readonly number[]) => (pid: number) => !pids.includes(pid);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function restRequests(metrics: string): number {
  const line = /^almirant_http_requests_total\{transport="rest",method="GET",status="200"\} (\d+)/m;
  return Number(line.exec(metrics)?.[1]);
}

async function lastUsedAt(key: string): Promise<Date | null> {
  const { prisma } = await testDatabase();
  const found = await prisma.apiKey.findFirstOrThrow({ where: { keyPrefix: key.slice(0, 15) } });
  return found.lastUsedAt;
}
