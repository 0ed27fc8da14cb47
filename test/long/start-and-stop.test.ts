import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { Agent, request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, expect, inject, test } from 'vitest';
import { bundleServer } from '../../scripts/bundle-server.ts';
import { TEST_SECRET } from '../support/app.ts';
import { parseCurl } from '../support/curl.ts';
import { makeOrganization } from '../support/organization.ts';
import { freePort, type ServerProcess, startServer } from '../support/server-process.ts';

const LISTENS = 'listens on';
const KEY = /alm_k1_[0-9A-Za-z]{49}/;

test('the first start prints a key and working examples of three transports', async () => {
  const { key, output } = await firstStart();
  const server = await startOn(await copyOfFirst());
  const text = output
    .replaceAll(/http:\/\/localhost:\d+/g, server.url)
    .replaceAll(/\$ALMIRANT_API_KEY|\$\{ALMIRANT_API_KEY\}/g, key);

  const [restCurl = '', graphqlCurl = ''] = text.match(/^curl (.|\n)*?(?=\n\n)/gm) ?? [];
  const projects = await (await fetch(parseCurl(restCurl))).json();
  const graph = await (await fetch(parseCurl(graphqlCurl))).json();
  const tools = await callAsConfigured(/\{\n {2}"mcpServers"(.|\n)*?\n\}/.exec(text)?.[0] ?? '');
  await server.stop();

  expect(projects.data).toMatchObject([{ name: 'My first project' }]);
  expect(graph.data).toMatchObject({ projects: { nodes: [{ name: 'My first project' }] } });
  expect(tools).toMatchObject({ projects: [{ name: 'My first project' }] });
});

test('a second start keeps the data and prints no secret', async () => {
  const { key } = await firstStart();
  const server = await startOn(await copyOfFirst());

  const me = await get(`${server.url}/api/me`, { key });
  await server.stop();

  expect(me.status).toBe(200);
  expect(server.output()).not.toMatch(KEY);
});

test('a second process on the same data folder is rejected, and the first keeps running', async () => {
  const dir = await copyOfFirst();
  const first = await startOn(dir);

  const second = await startServer({ DATA_DIR: dir });

  expect(await second.exited).toBe(1);
  expect(sentences(second)).toEqual([expect.stringContaining('is in use by another process')]);
  expect((await fetch(`${first.url}/health/ready`)).status).toBe(200);
  await first.stop();
});

test('a killed process leaves the data folder unlocked and the data intact', async () => {
  const { key } = await firstStart();
  const dir = await copyOfFirst();
  const killed = await startOn(dir);
  await killed.stop('SIGKILL');

  const next = await startOn(dir);

  expect(await get(`${next.url}/api/me`, { key })).toMatchObject({ status: 200 });
  await next.stop();
});

test('a revoked key is rejected on an open connection', async () => {
  const { key } = await firstStart();
  const server = await startOn(await copyOfFirst());
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const before = await get(`${server.url}/api/me`, { key, agent });

  const { data } = JSON.parse(before.body);
  await fetch(`${server.url}/api/api-keys/${data.apiKey.id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${key}` },
  });
  const after = await get(`${server.url}/api/me`, { key, agent });
  await server.stop();

  expect(before).toMatchObject({ status: 200, reused: false });
  expect(after).toMatchObject({ status: 401, reused: true });
});

test('a port in use is reported in one sentence', async () => {
  const port = await freePort();
  const blocker = createServer().listen(port, '127.0.0.1');

  const server = await startServer({ DATA_DIR: await copyOfFirst(), PORT: String(port) });

  expect(await server.exited).toBe(1);
  expect(sentences(server)).toEqual([expect.stringContaining(`Port ${port} is in use`)]);
  blocker.close();
});

test.each([
  ['PORT', { PORT: 'eighty' }],
  ['DATA_DIR', { DATA_DIR: '/dev/null/data' }],
  [
    'DATABASE_URL',
    { DATABASE_URL: 'postgresql://u:hunter2@127.0.0.1:1/x', ALMIRANT_SECRET: 'x'.repeat(32) },
  ],
])('an invalid %s stops the start with one sentence that names it', async (name, variables) => {
  const server = await startServer(variables);

  expect(await server.exited).toBe(1);
  expect(sentences(server)).toEqual([
    expect.stringMatching(`^Almirant API did not start. .*${name}`),
  ]);
  expect(server.output()).not.toContain('hunter2');
});

test('a manifest with a changed text stops the start with one sentence that names it', async () => {
  const dir = await makeDir();
  const manifests = path.join(dir, 'src/console/manifests');
  await cp('src/console/manifests', manifests, { recursive: true });
  await symlink(path.resolve('node_modules'), path.join(dir, 'node_modules'));
  const main = await bundleServer(path.join(dir, 'dist/main.js'));
  const file = path.join(manifests, 'current.json');
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace('viewer { ', 'viewer { __typename '),
  );

  const variables = { DATA_DIR: path.join(dir, 'data') };
  const { status, stderr } = spawnSync(process.execPath, [main], { env: variables });

  expect(status).toBe(1);
  expect(stderr.toString()).toMatch(
    /^Almirant API did not start\. .*current\.json: operation sha256:\w{64} does not match the hash of its text\. Rename it to sha256:\w{64}\.\n$/,
  );
});

test('a missing build of the console stops the start with one sentence', async () => {
  const dir = await makeDir();
  await cp('src/console/manifests', path.join(dir, 'src/console/manifests'), { recursive: true });
  await symlink(path.resolve('node_modules'), path.join(dir, 'node_modules'));
  const main = await bundleServer(path.join(dir, 'dist/main.js'));

  const variables = { DATA_DIR: path.join(dir, 'data') };
  const { status, stderr } = spawnSync(process.execPath, [main], { env: variables });

  expect(status).toBe(1);
  expect(stderr.toString()).toMatch(
    /^Almirant API did not start\. The console is not built: [^\n]+ Run "npm run build"\.\n$/,
  );
});

test('the server finishes requests in flight, writes pending usage and exits with 0 on SIGTERM', async () => {
  const { key } = await firstStart();
  const dir = await copyOfFirst();
  const server = await startOn(dir);
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ name: 'Sent slowly' });
  const request = httpRequest(`${server.url}/api/projects`, {
    method: 'POST',
    headers: { ...headers, expect: '100-continue', 'content-length': body.length },
  });
  request.flushHeaders();
  await once(request, 'continue');
  request.write(body.slice(0, 5));

  const exit = server.stop();
  request.end(body.slice(5));

  const [response] = await once(request, 'response');
  response.resume();
  expect(response.statusCode).toBe(201);
  expect(await exit).toBe(0);
  const again = await startOn(dir);
  const keys = await fetch(`${again.url}/api/api-keys`, { headers }).then((answer) =>
    answer.json(),
  );
  await again.stop();
  expect(keys.data[0].lastUsedAt).not.toBeNull();
});

test('the server fails readiness and answers requests for SHUTDOWN_DELAY seconds after SIGTERM', async () => {
  const { key } = await firstStart();
  const server = await startServer({ DATA_DIR: await copyOfFirst(), SHUTDOWN_DELAY: '2' });
  await server.printed(LISTENS);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await get(`${server.url}/api/me`, { key, agent });

  const exit = server.stop();
  const isReady = async () => (await fetch(`${server.url}/health/ready`)).status;
  await expect.poll(isReady).toBe(503);
  const during = await get(`${server.url}/api/me`, { key, agent });
  const again = await get(`${server.url}/api/me`, { key, agent });

  expect(during).toMatchObject({ status: 200, reused: true });
  expect(again).toMatchObject({ status: 200, reused: true });
  expect(await exit).toBe(0);
});

test('the server of npm start ends with npm, and its port and folder are free', async () => {
  const dir = await copyOfFirst();
  const port = await freePort();
  await bundleServer('dist/main.js');
  const variables = { DATA_DIR: dir, PORT: `${port}`, SHUTDOWN_DELAY: '0' };
  const settings = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  // The program env keeps the PATH. It replaces itself by npm.
  const npm = spawn('env', [...settings, 'npm', 'start', '--ignore-scripts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  npm.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await expect.poll(() => output, { timeout: 30_000 }).toContain(LISTENS);

  npm.kill('SIGTERM');
  await once(npm, 'exit');

  const again = await startServer({ DATA_DIR: dir, PORT: `${port}` });
  await again.printed(LISTENS);
  await again.stop();
});

test('a second SIGTERM does not cut the shutdown short', async () => {
  const { key } = await firstStart();
  const server = await startServer({ DATA_DIR: await copyOfFirst(), SHUTDOWN_DELAY: '1' });
  await server.printed(LISTENS);

  void server.stop();
  await expect.poll(async () => (await fetch(`${server.url}/health/ready`)).status).toBe(503);
  const exit = server.stop();

  expect(await get(`${server.url}/api/me`, { key })).toMatchObject({ status: 200 });
  expect(await exit).toBe(0);
});

const databaseUrl = inject('databaseUrl');

test.runIf(databaseUrl)(
  'a key revoked on one process is rejected by another at once, also on an open connection',
  async () => {
    const variables = { DATABASE_URL: databaseUrl ?? '', ALMIRANT_SECRET: TEST_SECRET };
    const [one, two] = await Promise.all([startServer(variables), startServer(variables)]);
    await Promise.all([one.printed(LISTENS), two.printed(LISTENS)]);
    const organization = await makeOrganization();
    const admin = await organization.makeKey();
    const { key, id } = await organization.makeKey();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const before = await get(`${two.url}/api/me`, { key, agent });

    await fetch(`${one.url}/api/api-keys/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${admin.key}` },
    });
    const after = await get(`${two.url}/api/me`, { key, agent });

    expect(before).toMatchObject({ status: 200, reused: false });
    expect(after).toMatchObject({ status: 401, reused: true });
    expect(await Promise.all([one.stop(), two.stop()])).toEqual([0, 0]);
  },
);

type FirstStart = { dir: string; key: string; output: string };

const dirs: string[] = [];
let started: Promise<FirstStart> | undefined;

/** A data folder after the first start of a server, and the server's output. */
function firstStart(): Promise<FirstStart> {
  started ??= setUp();
  return started;
}

async function setUp(): Promise<FirstStart> {
  const dir = await makeDir();
  const server = await startServer({ DATA_DIR: dir });
  await server.printed('mcpServers');
  await server.stop();
  const output = server.output();
  return { dir, output, key: KEY.exec(output)?.[0] ?? '' };
}

/** The first start takes seconds, so tests use a copy. */
async function copyOfFirst(): Promise<string> {
  const { dir } = await firstStart();
  const copy = await makeDir();
  await cp(dir, copy, { recursive: true, filter: (file) => !file.endsWith('.sock') });
  return copy;
}

async function startOn(dir: string): Promise<ServerProcess> {
  const server = await startServer({ DATA_DIR: dir });
  await server.printed(LISTENS);
  return server;
}

async function makeDir(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-'));
  dirs.push(dir);
  return dir;
}

afterAll(() => Promise.all(dirs.map((dir) => rm(dir, { recursive: true }))));

type Got = { status: number | undefined; body: string; reused: boolean };

/** A request on an agent's connection, and whether the connection was already open. */
function get(url: string, { key, agent }: { key: string; agent?: Agent }): Promise<Got> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}` };
    const request = httpRequest(url, { agent, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, body, reused: request.reusedSocket }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

/** The output without the log lines. */
function sentences(server: ServerProcess): string[] {
  return server
    .output()
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('{'));
}

/** Uses a `.mcp.json` like a client: connects, lists the tools and calls one. */
async function callAsConfigured(config: string) {
  const { url, headers } = JSON.parse(config).mcpServers.almirant;
  const client = new Client({ name: 'claude-code', version: '2.1.0' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }),
  );
  const { tools } = await client.listTools();
  const name = tools.map((tool) => tool.name).find((tool) => tool === 'list_projects') ?? '';
  const { structuredContent } = await client.callTool({ name, arguments: {} });
  await client.close();
  return structuredContent;
}
