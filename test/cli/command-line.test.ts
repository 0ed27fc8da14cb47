import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { commands } from '../../src/cli/run.ts';
import { almirant, operations } from '../support/command-line.ts';
import { idOf } from '../support/registered-operations.ts';
import { freePort } from '../support/server-process.ts';

const KEY = `alm_k1_${'k'.repeat(49)}`;

const withKey = { ALMIRANT_API_KEY: KEY };

const folder = await mkdtemp(path.join(tmpdir(), 'almirant-cli-'));
afterAll(() => rm(folder, { recursive: true }));

type Request = { method: string; path: string; body: { manifest?: object }; bytes: number };
type Issue = { path: string; message: string };
type Answer = { status?: number; headers?: Record<string, string>; body: unknown };

/** Starts a mock server that records its requests. */
async function mockServer(answer: (request: Request, before: number) => Answer) {
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
const checked = {
  appVersion: version,
  addedCount: 0,
  unchangedCount: 0,
  newOperationCount: 0,
  capacity: 10_000,
};
const taken = { data: { ...version, ...checked } };

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
])(
  'push checks and then sends $title in batches within the limits of the server',
  async ({ count, length, wanted }) => {
    using network = await mockServer(() => ({ body: taken }));
    const manifest = many(count, length);
    const words = ['push', '--app', 'web', '--version', '1', await fileOf(manifest)];

    const { exitCode, stderr } = await operations(words, network.environment);

    const batches = network.requests.filter(({ body }) => body.manifest);
    const isCheck = ({ path }: Request) => path === '/api/operations/check';
    const [checks, uploads] = [batches.filter(isCheck), batches.filter((each) => !isCheck(each))];
    expect(exitCode).toBe(0);
    expect(batches.map(isCheck)).toEqual(batches.map((_, index) => index < wanted));
    expect(checks.map(({ body }) => body.manifest)).toEqual(
      uploads.map(({ body }) => body.manifest),
    );
    expect(uploads).toHaveLength(wanted);
    expect(Object.assign({}, ...uploads.map(({ body }) => body.manifest))).toEqual(manifest);
    for (const { body, bytes } of batches) {
      expect(Object.keys(body.manifest ?? {}).length).toBeLessThanOrEqual(100);
      expect(bytes).toBeLessThanOrEqual(512_000);
    }
    expect(stderr.trim().split('\n')).toHaveLength(2 * wanted);
    expect(stderr).toContain(`Sent ${count} of ${count} operations.\n`);
  },
);

test.each(['--json', '--quiet'])('%s suppresses progress', async (option) => {
  using network = await mockServer(() => ({ body: taken }));
  const words = ['push', '--app', 'web', '--version', '1', option, await fileOf(many(150))];

  const { stdout, stderr } = await operations(words, network.environment);

  expect(stderr).toBe('');
  expect(stdout).not.toBe('');
});

test('--json prints one JSON document', async () => {
  using network = await mockServer(() => ({ body: taken }));
  const words = ['push', '--app', 'web', '--version', '1', '--json', await fileOf(many(150))];

  const { stdout } = await operations(words, network.environment);

  expect(JSON.parse(stdout)).toEqual({ appVersion: version, added: 0, unchanged: 0 });
});

test('push sends an Apollo manifest as texts by ID', async () => {
  using network = await mockServer(() => ({ body: taken }));
  const operation = { id: 'a1', body: 'query A { b }', name: 'A', type: 'query' };
  const file = await fileOf({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [operation],
  });

  await operations(['push', '--app', 'web', '--version', '1', file], network.environment);

  expect(network.requests.at(-1)?.body).toEqual({ manifest: { a1: 'query A { b }' } });
});

test.each<[string, unknown, object]>([
  [
    'the operationOutput of Apollo Kotlin',
    { a1: { name: 'A', type: 'query', source: 'query A { b }' } },
    { a1: 'query A { b }' },
  ],
  ['a plain list of texts', ['query A { b }'], { [idOf('query A { b }')]: 'query A { b }' }],
])('push sends %s as texts by ID', async (_, content, manifest) => {
  using network = await mockServer(() => ({ body: taken }));

  const words = ['push', '--app', 'web', '--version', '1', await fileOf(content)];
  const { exitCode } = await operations(words, network.environment);

  expect(exitCode).toBe(0);
  expect(network.requests.at(-1)?.body).toEqual({ manifest });
});

test.each([
  ['/operations', '100 of 250 operations are known to be registered in web 1. Push again'],
  ['/activate', 'All operations are registered in web 1. Activate it to run them.'],
  ['/check', 'Nothing was registered.'],
])('a push that fails at %s says how much is registered', async (route, sentence) => {
  let failing = 0;
  using network = await mockServer(({ path }) => {
    const isLate = path.endsWith(route) && ++failing > (route === '/operations' ? 1 : 0);
    return isLate ? { status: 500, body: { error: 'Broken.' } } : { body: taken };
  });
  const words = ['push', '--app', 'web', '--version', '1', '--activate', await fileOf(many(250))];

  const { exitCode, stdout, stderr } = await operations([...words, '--quiet'], network.environment);

  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`Broken. ${sentence}`);
});

test('push registers nothing that exceeds the capacity of the organization in all batches', async () => {
  const body = { data: { ...taken.data, newOperationCount: 100, capacity: 150 } };
  using network = await mockServer(() => ({ body }));
  const words = ['push', '--app', 'web', '--version', '1', await fileOf(many(200))];

  const { exitCode, stderr } = await operations([...words, '--quiet'], network.environment);

  expect([exitCode, network.requests.length]).toEqual([1, 2]);
  expect(stderr).toMatch(/^200 operations are new, and the organization can register 150 more\./);
});

test('list reads all pages', async () => {
  using network = await mockServer((_, before) => ({
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
  'a request is retried after Retry-After when the server responds with %i',
  async (status) => {
    using network = await mockServer((_, before) =>
      before === 0
        ? { status, headers: { 'retry-after': '1' }, body: { error: 'Busy.' } }
        : { body: { data: [], meta: {} } },
    );
    const started = performance.now();

    const { exitCode, stderr } = await operations(['list'], network.environment);

    expect(performance.now() - started).toBeGreaterThanOrEqual(1_000);
    expect([exitCode, network.requests.length]).toEqual([0, 2]);
    expect(stderr).toBe('The server is busy. Retrying in 1 s.\n');
  },
);

test('a command fails if Retry-After exceeds the limit', async () => {
  const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
  using network = await mockServer(() => ({
    status: 429,
    headers: { 'retry-after': inAnHour },
    body: { error: 'The budget is used up.' },
  }));

  const { exitCode, stderr } = await operations(['list'], network.environment);

  expect([exitCode, network.requests.length]).toEqual([1, 1]);
  expect(stderr).toMatch(
    /^The budget is used up\. Gave up after 0 s: the server asks to wait 3[56]\d\d s more\.\n$/,
  );
});

test.each<[string, Answer, string]>([
  [
    'the error of the server with its issues',
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
    'the address of an unknown route',
    { status: 404, body: { error: 'Route not found.', code: 'ROUTE_NOT_FOUND' } },
    'GET URL/api/app-versions?limit=500 was answered with status 404: Route not found. Check the URL.\n',
  ],
  [
    'a redacted key in the error of the server',
    { status: 401, body: { error: `${KEY} is unknown.` } },
    'alm_k1_… is unknown.\n',
  ],
  [
    'an error that is not from Almirant',
    { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>\n<p>Bad\u001b[2J</p>' },
    'GET URL/api/app-versions?limit=500 was answered with status 502 (text/html) and ' +
      '"<html> <p>Bad [2J</p>", not as by an Almirant server. Check the URL.\n',
  ],
  [
    'a success that is not from Almirant',
    { body: '' },
    'GET URL/api/app-versions?limit=500 was answered with status 200 (no content type) and an empty ' +
      'body, not as by an Almirant server. Check the URL.\n',
  ],
  [
    'a redirect, which is not followed',
    { status: 308, headers: { location: 'https://elsewhere.example/' }, body: '' },
    'GET URL/api/app-versions?limit=500 was answered with a redirect to https://elsewhere.example/. ' +
      "Use that server's URL.\n",
  ],
])('a failed command exits with 1 and prints %s', async (_, answer, sentence) => {
  using network = await mockServer(() => answer);

  const { exitCode, stdout, stderr } = await operations(['list'], network.environment);
  const asJson = await operations(['list', '--json'], network.environment);

  const { error, issues } = JSON.parse(asJson.stdout);
  const lines = issues
    .filter(({ message }: Issue) => !error.includes(message))
    .map(({ path, message }: Issue) => `  ${path}: ${message}`);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr.replaceAll(network.environment.ALMIRANT_URL, 'URL')).toBe(sentence);
  expect(asJson).toMatchObject({ exitCode: 1, stderr: '' });
  expect(`${[error, ...lines].join('\n')}\n`).toBe(stderr);
});

test('a failed connection is reported with the URL', async () => {
  const url = `http://127.0.0.1:${await freePort()}`;

  const { exitCode, stderr } = await operations(['list', '--url', `${url}/`], withKey);

  expect([exitCode, stderr]).toEqual([
    1,
    `GET ${url}/api/app-versions?limit=500 got no response: ECONNREFUSED. Check the URL and the network.\n`,
  ]);
});

test.each<[string, unknown, RegExp]>([
  ['truncated JSON', '{"sha', /json is not JSON: /],
  ['a list of numbers', [1], /json is not a manifest: /],
  [
    'a name that differs from the source of Apollo Kotlin',
    { a1: { name: 'B', source: 'query A { b }' } },
    /json: the text of operation a1 is a query named A, unlike its entry\./,
  ],
  [
    '1,001 operations',
    many(1_001),
    /^web 1 would have 1001 operations; the maximum is 1000\..* Nothing was registered\.\n$/,
  ],
  ['a number as text', { a: 1 }, /json is not a manifest: /],
  ['another format of Apollo', { format: 'apollo-persisted-query-manifest' }, /not a manifest/],
  [
    'a name that differs from the text',
    {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: 'a1', body: 'query A { b }', name: 'B', type: 'query' }],
    },
    /json: the text of operation a1 is a query named A, unlike its entry\. Generate the manifest again\.\n$/,
  ],
  ['no operations', {}, /json has no operations\. Check the path\.\n$/],
])('push rejects a manifest with %s before any request', async (_, content, sentence) => {
  using network = await mockServer(() => ({ body: taken }));
  const words = ['push', '--app', 'web', '--version', '1', await fileOf(content)];

  const { exitCode, stderr } = await operations(words, network.environment);

  expect([exitCode, network.requests.length]).toEqual([1, 0]);
  expect(stderr).toMatch(sentence);
  expect(stderr.trim()).not.toContain('\n');
});

test.each<[string, string[], object, string]>([
  ['no key', ['list'], {}, 'ALMIRANT_API_KEY is not set. Set it to an API key.'],
  ['a key as an option', ['list', `--key=${KEY}`], withKey, 'Unknown option: --key.'],
  [
    'a misspelled option',
    ['list', '--stauts', 'active'],
    withKey,
    'Unknown option: --stauts. Did you mean --status?',
  ],
  [
    'an option given twice',
    ['list', '--app', 'a', '--app', 'b'],
    withKey,
    'Option given twice: --app. Give it once.',
  ],
  [
    'an age without a unit',
    ['list', '--unused', '90'],
    withKey,
    'Not a number of days: 90. Give --unused one such as 90d.',
  ],
  ['a key as an argument', ['list', KEY], withKey, 'Unexpected argument: alm_k1_….'],
  ['no app', ['activate', '--version', '1'], withKey, 'Missing option: --app <app>.'],
  [
    'an empty app',
    ['activate', '--app', '', '--version', '1'],
    withKey,
    'Empty option: --app. Give it a value.',
  ],
  [
    'no manifest',
    ['push', '--app', 'a', '--version', '1'],
    withKey,
    'Missing argument: <manifest.json>.',
  ],
  [
    'an invalid URL',
    ['list', '--url', 'ftp://user:secret@host'],
    withKey,
    'The server URL is not valid. Use one such as https://api.example.com.',
  ],
])(
  'a command with %s exits with 2 and prints its usage',
  async (...[, words, environment, sentence]) => {
    const { exitCode, stdout, stderr } = await operations(words, environment);

    expect([exitCode, stdout]).toEqual([2, '']);
    const asJson = await operations([...words, '--json'], environment);

    expect(stderr.split('\n')[0]).toBe(sentence);
    expect([asJson.exitCode, asJson.stderr]).toEqual([2, '']);
    expect(JSON.parse(asJson.stdout)).toEqual({ error: sentence, issues: [] });
    expect(stderr).toContain(`\nUsage: almirant operations ${words[0]} `);
    expect(stderr).not.toMatch(/kkkk|secret/);
  },
);

test.each([
  ['Unknown command: pish. Did you mean push?', 'pish'],
  ['Unknown command: everything.', 'everything'],
  ['Missing command.'],
])('%s exits with 2 and prints all commands', async (sentence, ...words) => {
  const unknown = await operations(words, withKey);
  const help = await operations(['--help']);

  expect(unknown).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n\n${help.stdout}` });
  for (const { name } of commands) expect(help.stdout).toContain(`\n  ${name} `);
});

const paths = ['', 'operations', ...commands.map(({ name }) => `operations ${name}`)];

test.each(paths.flatMap((path) => ['-h', '--help', 'help'].map((help) => [path, help] as const)))(
  '"almirant %s %s" prints the usage and exits with 0, and so does the help of a path',
  async (path, help) => {
    const words = path.split(' ').filter(Boolean);

    const after = await almirant([...words, help]);
    const before = await almirant([help, ...words]);

    const usage = words.length === 2 ? `Usage: almirant ${path} ` : 'Usage: almirant operations <';
    expect(after).toMatchObject({ exitCode: 0, stderr: '' });
    expect(after.stdout.startsWith(usage)).toBe(true);
    expect(before).toEqual(after);
  },
);

test('the documentation contains every command and every option', async () => {
  const documentation = await readFile('docs/persisted-operations.md', 'utf8');
  const { stdout } = await operations(['--help']);
  const names = [...stdout.matchAll(/^ {2}(\w+) /gm)].map(([, name = '']) => name);
  const helps = await Promise.all(names.map((name) => operations([name, '--help'])));

  const words = helps.flatMap(({ stdout: help }) => help.match(/--[a-z-]+/g) ?? []);

  expect(names).toEqual(commands.map(({ name }) => name));
  expect([...names, ...words].filter((word) => !documentation.includes(word))).toEqual([]);
});
