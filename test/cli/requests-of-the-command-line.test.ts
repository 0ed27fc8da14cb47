import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { operations } from '../support/command-line.ts';
import { freePort } from '../support/server-process.ts';

const KEY = `alm_k1_${'k'.repeat(49)}`;

const withKey = { ALMIRANT_API_KEY: KEY };

const folder = await mkdtemp(path.join(tmpdir(), 'almirant-cli-'));
afterAll(() => rm(folder, { recursive: true }));

type Request = { method: string; path: string; body: { manifest?: object }; bytes: number };
type Answer = { status?: number; headers?: Record<string, string>; body: unknown };

/** A network that answers as it is told, and what it was asked. */
async function answering(answer: (request: Request, before: number) => Answer) {
  const requests: Request[] = [];
  async function handle(request: IncomingMessage, response: ServerResponse) {
    const sent = await text(request);
    const body = sent === '' ? {} : JSON.parse(sent);
    const asked = { method: request.method ?? '', path: request.url ?? '', body };
    requests.push({ ...asked, bytes: Buffer.byteLength(sent) });
    const {
      status = 200,
      headers = {},
      body: answered,
    } = answer({ ...asked, bytes: 0 }, requests.length - 1);
    response.writeHead(status, headers);
    response.end(typeof answered === 'string' ? answered : JSON.stringify(answered));
  }
  const server = createServer(handle).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const environment = { ALMIRANT_API_KEY: KEY, ALMIRANT_URL: `http://127.0.0.1:${port}` };
  return { requests, environment, [Symbol.dispose]: () => server.close() };
}

const version = {
  id: 'v1',
  app: 'web',
  version: '1',
  status: 'pending',
  operationCount: 250,
  createdAt: '2026-01-01T00:00:00.000Z',
};
const taken = { data: { ...version, appVersion: version, added: 0, unchanged: 0 } };

async function fileOf(manifest: unknown): Promise<string> {
  const file = path.join(folder, `${Math.random()}.json`);
  await writeFile(file, typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
  return file;
}

const many = (count: number, length = 20) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`id-${index}`, `query Q${index} `.padEnd(length)]),
  );

test.each([
  { title: 'a thousand small operations', count: 1_000, length: 20, wanted: 10 },
  { title: 'operations of 16 kB', count: 80, length: 16_000, wanted: 3 },
])('$title are sent in requests that the server takes', async ({ count, length, wanted }) => {
  using network = await answering(() => ({ body: taken }));
  const manifest = many(count, length);
  const words = ['push', '--app', 'web', '--version', '1', await fileOf(manifest)];

  const { exitCode, stderr } = await operations(words, network.environment);

  const uploads = network.requests.filter(({ body }) => body.manifest);
  expect(exitCode).toBe(0);
  expect(uploads).toHaveLength(wanted);
  expect(Object.assign({}, ...uploads.map(({ body }) => body.manifest))).toEqual(manifest);
  for (const { body, bytes } of uploads) {
    expect(Object.keys(body.manifest ?? {}).length).toBeLessThanOrEqual(100);
    expect(bytes).toBeLessThanOrEqual(512_000);
  }
  expect(stderr.trim().split('\n')).toHaveLength(wanted);
  expect(stderr).toContain(`Sent ${count} of ${count} operations.\n`);
});

test.each(['--json', '--quiet'])('no progress is printed with %s', async (option) => {
  using network = await answering(() => ({ body: taken }));
  const words = ['push', '--app', 'web', '--version', '1', option, await fileOf(many(150))];

  const { stdout, stderr } = await operations(words, network.environment);

  expect(stderr).toBe('');
  expect(stdout).not.toBe('');
});

test('--json prints one JSON document', async () => {
  using network = await answering(() => ({ body: taken }));
  const words = ['push', '--app', 'web', '--version', '1', '--json', await fileOf(many(150))];

  const { stdout } = await operations(words, network.environment);

  expect(JSON.parse(stdout)).toEqual({ appVersion: version, added: 0, unchanged: 0 });
});

test('the manifest of Apollo is sent as one of texts by their ids', async () => {
  using network = await answering(() => ({ body: taken }));
  const operation = { id: 'a1', body: 'query A { b }', name: 'A', type: 'query' };
  const file = await fileOf({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [operation],
  });

  await operations(['push', '--app', 'web', '--version', '1', file], network.environment);

  expect(network.requests[1]?.body).toEqual({ manifest: { a1: 'query A { b }' } });
});

test('a list is read to its last page', async () => {
  using network = await answering((_, before) => ({
    body: { data: [version], meta: { nextCursor: before < 2 ? `page ${before}` : null } },
  }));

  const { stdout } = await operations(['list', '--app', 'web', '--json'], network.environment);

  expect(JSON.parse(stdout)).toHaveLength(3);
  expect(network.requests.map(({ path }) => path)).toEqual([
    '/api/app-versions?app=web&limit=500',
    '/api/app-versions?app=web&limit=500&after=page+0',
    '/api/app-versions?app=web&limit=500&after=page+1',
  ]);
});

test.concurrent.each([429, 503])(
  'a server that answers %i is asked again when it says',
  async (status) => {
    using network = await answering((_, before) =>
      before === 0
        ? { status, headers: { 'retry-after': '1' }, body: { error: 'Busy.' } }
        : { body: { data: [], meta: {} } },
    );
    const started = performance.now();

    const { exitCode, stderr } = await operations(['list'], network.environment);

    expect(performance.now() - started).toBeGreaterThanOrEqual(1_000);
    expect([exitCode, network.requests.length]).toEqual([0, 2]);
    expect(stderr).toBe('The server is busy: going on in 1 s.\n');
  },
);

test('a server that wants to be left alone for an hour is not waited for', async () => {
  const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
  using network = await answering(() => ({
    status: 429,
    headers: { 'retry-after': inAnHour },
    body: { error: 'The budget is used up.' },
  }));

  const { exitCode, stderr } = await operations(['list'], network.environment);

  expect([exitCode, network.requests.length]).toEqual([1, 1]);
  expect(stderr).toMatch(
    /^The budget is used up\. Gave up after 0 s; it asks for 3[56]\d\d s\.\n$/,
  );
});

test.each<[string, Answer, string]>([
  [
    'what the server says, with each issue',
    {
      status: 400,
      body: {
        error: 'The input is not valid: app is too long.',
        issues: [
          { path: 'app', message: 'is too long' },
          { path: 'version', message: 'is odd' },
        ],
      },
    },
    'The input is not valid: app is too long.\n  version: is odd\n',
  ],
  [
    'no key, though the server repeats it',
    { status: 401, body: { error: `${KEY} is unknown.` } },
    'alm_k1_… is unknown.\n',
  ],
  [
    'that it is no server of ours',
    { status: 502, body: '<html>Bad gateway</html>' },
    'URL answered with status 502 and not as Almirant does. Is the address right?\n',
  ],
  [
    'that it is no server of ours, though all is well there',
    { body: '<html>Welcome</html>' },
    'URL answered with status 200 and not as Almirant does. Is the address right?\n',
  ],
  [
    'where the server has gone, and does not take the key there',
    { status: 308, headers: { location: 'https://elsewhere.example/' }, body: '' },
    'URL is at https://elsewhere.example/ now: give that address.\n',
  ],
])('what fails ends with 1 and a sentence: %s', async (_, answer, sentence) => {
  using network = await answering(() => answer);

  const { exitCode, stdout, stderr } = await operations(['list', '--json'], network.environment);

  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr.replaceAll(network.environment.ALMIRANT_URL, 'URL')).toBe(sentence);
});

test('a server that is not there is told by its address', async () => {
  const url = `http://127.0.0.1:${await freePort()}`;

  const { exitCode, stderr } = await operations(['list', '--url', `${url}/`], withKey);

  expect([exitCode, stderr]).toEqual([1, `${url} did not answer: ECONNREFUSED.\n`]);
});

test.each<[string, unknown, RegExp]>([
  ['half a file', '{"sha', /json is not JSON: /],
  ['a list', ['query A { b }'], /json is not a manifest: /],
  ['a text that is none', { a: 1 }, /json is not a manifest: /],
  ['another format of Apollo', { format: 'apollo-persisted-query-manifest' }, /not a manifest/],
  [
    'a name that is not that of the text',
    {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'a1', body: 'query A { b }', name: 'B', type: 'query' }],
    },
    /json: operation a1 is a query called A, not as it says there\.\n$/,
  ],
  ['nothing in it', {}, /json has no operations\.\n$/],
])('a manifest with %s is refused before anything is sent', async (_, content, sentence) => {
  using network = await answering(() => ({ body: taken }));
  const words = ['push', '--app', 'web', '--version', '1', await fileOf(content)];

  const { exitCode, stderr } = await operations(words, network.environment);

  expect([exitCode, network.requests.length]).toEqual([1, 0]);
  expect(stderr).toMatch(sentence);
  expect(stderr.trim()).not.toContain('\n');
});

test.each<[string, string[], object, string]>([
  ['no key', ['list'], {}, 'ALMIRANT_API_KEY is not set: it has to be an API key.'],
  ['a key as an argument', ['list', `--key=${KEY}`], withKey, "Unknown option '--key'."],
  ['a key as a word', ['list', KEY], withKey, 'alm_k1_… is one word too many.'],
  ['no app', ['activate', '--version', '1'], withKey, '--app <app> is missing.'],
  ['an empty app', ['activate', '--app', '', '--version', '1'], withKey, '--app is empty.'],
  ['no manifest', ['push', '--app', 'a', '--version', '1'], withKey, 'A manifest is missing.'],
  [
    'no web address',
    ['list', '--url', 'ftp://user:secret@host'],
    withKey,
    'The server must be an address such as https://api.example.com.',
  ],
])('a command with %s ends with 2 and the usage', async (...[, words, environment, sentence]) => {
  const { exitCode, stdout, stderr } = await operations(words, environment);

  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr.split('\n')[0]).toBe(sentence);
  expect(stderr).toContain(`\nUsage: almirant operations ${words[0]} `);
  expect(stderr).not.toMatch(/kkkk|secret/);
});

test('a command that is not there ends with 2 and a list of those that are', async () => {
  const unknown = await operations(['pull'], withKey);
  const help = await operations(['--help']);

  expect(unknown).toEqual({ exitCode: 2, stdout: '', stderr: help.stdout });
  for (const command of ['push', 'activate', 'retire', 'list', 'diff']) {
    expect(help.stdout).toContain(`\n  ${command} `);
    expect((await operations([command, '--help'])).exitCode).toBe(0);
  }
});

test('the documentation has every command and every option', async () => {
  const documentation = await readFile('docs/persisted-operations.md', 'utf8');
  const { stdout } = await operations(['--help']);
  const commands = [...stdout.matchAll(/^ {2}(\w+) /gm)].map(([, name = '']) => name);
  const helps = await Promise.all(commands.map((name) => operations([name, '--help'])));

  const words = helps.flatMap(({ stdout: help }) => help.match(/--[a-z-]+/g) ?? []);

  expect(commands).toHaveLength(5);
  expect([...commands, ...words].filter((word) => !documentation.includes(word))).toEqual([]);
});
