import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, inject, test } from 'vitest';
import type { Json } from '../support/clients.ts';
import { parseCurl } from '../support/curl.ts';
import { documentedCommands } from '../support/documented-commands.ts';
import { startServer } from '../support/server-process.ts';

const KEY = /alm_k1_[0-9A-Za-z]{49}/;
const DOCUMENTED_URL = 'http://localhost:3001';

type Site = { url: string; key: string };

const FIRST = 'the first start';

test.each([FIRST, 'an upgraded folder of the last release'])(
  'every example of README and docs works in order on the built server after %s',
  async (start) => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'almirant-'));
    if (start !== FIRST) await cp(inject('released').dataDir, dataDir, { recursive: true });
    const server = await startServer({ DATA_DIR: dataDir });
    await server.printed(start === FIRST ? 'mcpServers' : 'listens on');
    const key = KEY.exec(server.output())?.[0] ?? inject('released').key;

    const failed = await runExamples({ url: server.url, key });
    await server.stop();
    await rm(dataDir, { recursive: true });

    expect(failed).toEqual([]);
  },
);

/** Runs all examples in one organization and returns the failed ones. */
async function runExamples(site: Site): Promise<unknown[]> {
  const ids = { version: '', key: await recordOperation(site) };
  const failed: unknown[] = [];
  for (const [file, commands] of await documentedCommands()) {
    for (const command of commands) {
      const request = parseCurl(fill(command, site, ids));
      const { status, body } = await send(request);
      ids.version = versionIn(request, body) ?? ids.version;
      if (!isAnswered(request, { status, body })) failed.push({ file, command, status, body });
    }
  }
  const config = await configOfReadme(site);
  if ((await listTools(config)).length === 0) failed.push({ file: 'README.md', config });
  return failed;
}

function fill(command: string, { url, key }: Site, ids: { version: string; key: string }): string {
  return command
    .replaceAll('$ALMIRANT_API_KEY', key)
    .replaceAll('$APP_VERSION_ID', ids.version)
    .replaceAll('$API_KEY_ID', ids.key)
    .replaceAll(DOCUMENTED_URL, url);
}

/** The ID of the version that a request created. */
function versionIn({ url }: Request, { data }: Json): string | undefined {
  if (url.endsWith('/api/app-versions')) return data?.id;
  return url.endsWith('/promote') ? data?.appVersion?.id : undefined;
}

type Answered = { status: number; body: Json };

async function send(request: Request): Promise<Answered> {
  const response = await fetch(request);
  return { status: response.status, body: await response.json() };
}

function isAnswered({ url }: Request, { status, body }: Answered): boolean {
  // The documented refusal of a version whose operation ran, if its use was flushed meanwhile.
  if (url.endsWith('/retire') && body.code === 'APP_VERSION_IN_USE') return true;
  return status < 300 && !body.errors && !body.error && !body.result?.isError;
}

/**
 * Sends a text as a client of an existing application does: docs/persisted-operations.md promotes and
 * publishes it. Returns the ID of the client's key.
 */
async function recordOperation({ url, key }: Site): Promise<string> {
  const post = (route: string, as: string, body: object) =>
    send(
      new Request(url + route, {
        method: 'POST',
        headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  const permissions = ['projects:read', 'work-items:read'];
  const { body } = await post('/api/api-keys', key, { name: 'Web', permissions });
  const query = 'query FindTasks { workItems(first: 5) { nodes { taskId title } } }';
  await post('/graphql', body.data.key, { query });
  const headers = { authorization: `Bearer ${key}` };
  const recorded = async () =>
    (await send(new Request(`${url}/api/recorded-operations`, { headers }))).body.data;
  await expect
    .poll(recorded, { timeout: 10_000 })
    .toContainEqual(expect.objectContaining({ text: query }));
  return body.data.id;
}

/** The `.mcp.json` of the README. */
async function configOfReadme({ url, key }: Site): Promise<Json> {
  const readme = await readFile('README.md', 'utf8');
  const text = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  return JSON.parse(text.replace(/\$\{ALMIRANT_API_KEY\}/, key).replaceAll(DOCUMENTED_URL, url))
    .mcpServers.almirant;
}

async function listTools({ url, headers }: Json): Promise<unknown[]> {
  const client = new Client({ name: 'claude-code', version: '2.1.0' });
  const transport = new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } });
  await client.connect(transport);
  const { tools } = await client.listTools();
  await client.close();
  return tools;
}
