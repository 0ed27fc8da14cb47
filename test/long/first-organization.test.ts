import { Client } from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { TEST_SECRET } from '../support/app.ts';
import { PASSWORD } from '../support/people.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

const databaseUrl = inject('databaseUrl');
const LINK = /http:\/\/localhost:\d+\/set-up#[\w-]{43}/;

const servers: ServerProcess[] = [];

afterAll(() => Promise.all(servers.map((server) => server.stop())));

test.runIf(databaseUrl)(
  'a server on an empty PostgreSQL prints a link that creates the first owner once',
  async () => {
    const url = await createDatabase('first_organization');
    const one = await start(url);
    const other = await start(url);
    const [link, otherLink] = [linkIn(one), linkIn(other)];

    const opened = await setUp(one, link);
    const again = await Promise.all([setUp(one, link), setUp(other, otherLink)]);
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const session = await fetch(`${other.url}/api/auth/session`, { headers: { cookie } });
    const later = await start(url);

    expect(link).not.toBe(otherLink);
    expect(opened.status).toBe(200);
    expect(again.map(({ status }) => status)).toEqual([404, 404]);
    expect(await session.json()).toMatchObject({
      data: { user: { name: 'Ada' }, organization: { name: 'Lighthouse', role: 'owner' } },
    });
    expect(later.output()).not.toMatch(LINK);
  },
);

async function start(url: string): Promise<ServerProcess> {
  const server = await startServer({ DATABASE_URL: url, ALMIRANT_SECRET: TEST_SECRET });
  servers.push(server);
  await server.printed('listens on');
  return server;
}

function linkIn(server: ServerProcess): string {
  const [link = ''] = LINK.exec(server.output()) ?? [];
  return link;
}

function setUp({ url }: ServerProcess, link: string): Promise<Response> {
  const form = { organizationName: 'Lighthouse', name: 'Ada', email: 'ada@example.com' };
  return fetch(`${url}/api/auth/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ ...form, password: PASSWORD, token: link.split('#')[1] }),
  });
}

async function createDatabase(name: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name}`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return `${databaseUrl?.slice(0, databaseUrl.lastIndexOf('/'))}/${name}`;
}
