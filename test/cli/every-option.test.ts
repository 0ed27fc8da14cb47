import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../src/cli/run.ts';
import { operations } from '../support/command-line.ts';
import { testDatabase } from '../support/database.ts';
import { type ListeningApp, listeningApp } from '../support/listening-app.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeAppVersion } from '../support/registered-operations.ts';

const text = 'query WhoAmI { viewer { role } }';

const folder = await mkdtemp(path.join(tmpdir(), 'almirant-cli-'));
const manifest = path.join(folder, 'manifest.json');
let server: ListeningApp;
beforeAll(async () => {
  await writeFile(manifest, JSON.stringify([text]));
  server = await listeningApp();
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const version = '--app web --version 1';
const other = { app: '--app ios --version 1', version: '--app web --version 2' };

/** The arguments with which each command succeeds. */
const plain: Record<string, string> = {
  check: `${version} ${manifest}`,
  push: `${version} ${manifest}`,
  activate: version,
  discard: version,
  retire: version,
  list: '',
  diff: `--app web ${manifest}`,
};

/** Arguments with an option and without it, each with its output. */
type Case = { with: [args: string, output: RegExp]; without: [args: string, output: RegExp] };

const without = (args: string, option: string) => args.replace(new RegExp(`--${option} \\S+`), '');

/** A required option takes effect with another value, and its absence is an error. */
const required = (name: string, option: 'app' | 'version', output: RegExp): Case => ({
  with: [(plain[name] ?? '').replace(version, other[option]), output],
  without: [without(plain[name] ?? '', option), new RegExp(`^Missing option: --${option} <`)],
});

const absent = { app: /ios has no version 1\./, version: /web has no version 2\./ };

const appAndVersion = (name: string, outputs: { app: RegExp; version: RegExp } = absent) => ({
  [`${name} --app`]: required(name, 'app', outputs.app),
  [`${name} --version`]: required(name, 'version', outputs.version),
});

/** Adds an option to the plain arguments. */
const adding = (name: string, option: string, [given, omitted]: [RegExp, RegExp]): Case => ({
  with: [`${option} ${plain[name]}`, given],
  without: [plain[name] ?? '', omitted],
});

const inList: [RegExp, RegExp] = [/^No versions/, /\nweb +1 /];

/** The effect of every option, except those of all commands. */
const cases: Record<string, Case> = {
  ...appAndVersion('check', { app: /ios 1 would get 1/, version: /web 2 would get 1/ }),
  ...appAndVersion('push', { app: /ios 1 is pending/, version: /web 2 is pending/ }),
  'push --activate': adding('push', '--activate', [/web 1 is active/, /web 1 is pending/]),
  ...appAndVersion('activate'),
  ...appAndVersion('discard'),
  ...appAndVersion('retire'),
  'retire --force': {
    with: ['--app used --version 1 --force', /used 1 is retired/],
    without: ['--app used --version 1', /used 1 is in use/],
  },
  'list --app': adding('list', '--app ios', inList),
  'list --status': adding('list', '--status retired', inList),
  'list --unused': adding('list', '--unused 90d', inList),
  'diff --app': {
    with: [`--app ios ${manifest}`, /against ios, which has none active/],
    without: [manifest, /^Missing option: --app </],
  },
  'diff --version': adding('diff', '--version 1', [/^0 new/, /^\+ WhoAmI/]),
  'diff --exit-code': adding('diff', '--exit-code', [/\[exit 1\]$/, /\[exit 0\]$/]),
};

const common = Object.fromEntries(
  commands.flatMap(({ name }) => [
    [`${name} --url`, adding(name, '--url http://127.0.0.1:9', [/127\.0\.0\.1:9/, /\[exit 0\]$/])],
    [`${name} --json`, adding(name, '--json', [/^[[{]\n?[\s\S]*[\]}]\n\[exit 0\]$/, /^[^[{]/])],
    [`${name} --help`, adding(name, '--help', [/^Usage: almirant/, /^(?!Usage)/])],
  ]),
);

const all = commands.flatMap(({ name, options }) => options.map((option) => `${name} --${option}`));
const quiet = all.filter((each) => each.endsWith(' --quiet'));

test('every option of every command has a case', () => {
  expect([...Object.keys({ ...cases, ...common }), ...quiet].sort()).toEqual([...all].sort());
});

test.each(Object.entries({ ...cases, ...common }))(
  '%s has an effect when it is given, and none when it is not',
  async (option, { with: [given, effect], without: [omitted, none] }) => {
    const [name = ''] = option.split(' ');

    expect(await attempt(name, given)).toMatch(effect);
    expect(await attempt(name, omitted)).toMatch(none);
  },
);

/** Runs a command in an organization with a pending version web 1, and used 1, which ran today. */
async function attempt(name: string, args: string): Promise<string> {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const fields = { version: '1', operations: { 'who-am-i': text } };
  await makeAppVersion(organization.id, { ...fields, status: 'pending' });
  const isUsed = args.includes('--app used');
  if (isUsed) await makeUsedVersion(organization.id, fields);
  const environment = { ALMIRANT_API_KEY: key, ALMIRANT_URL: server.url };
  const words = args.split(' ').filter(Boolean);
  const { exitCode, stdout, stderr } = await operations([name, ...words], environment);
  return `${stdout}${stderr}[exit ${exitCode}]`;
}

async function makeUsedVersion(
  organizationId: string,
  fields: { version: string; operations: Record<string, string> },
): Promise<void> {
  const { id } = await makeAppVersion(organizationId, { ...fields, app: 'used' });
  const { prisma } = await testDatabase();
  const where = { organizationId, documentIds: { some: { appVersionId: id } } };
  const { id: operationId } = await prisma.registeredOperation.findFirstOrThrow({ where });
  const day = new Date(new Date().toISOString().slice(0, 10));
  await prisma.operationUse.create({ data: { organizationId, operationId, day, count: 1 } });
}

test('--quiet suppresses the progress that each command prints without it', async () => {
  const printed = await Promise.all(
    commands.map(async ({ name }) => [await waitOf(name, ''), await waitOf(name, '--quiet ')]),
  );

  const wait = 'The server is busy. Retrying in 1 s.\n';
  expect(printed).toEqual(commands.map(() => [`${wait}Done.\n`, 'Done.\n']));
});

/** The progress of a command whose server is busy once, and then fails. */
async function waitOf(name: string, option: string): Promise<string> {
  let requests = 0;
  const busy = createServer((_request, response) => {
    response.writeHead(requests++ === 0 ? 503 : 400, { 'retry-after': '1' });
    response.end('{"error": "Done."}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => busy.once('listening', resolve));
  const url = `http://127.0.0.1:${(busy.address() as AddressInfo).port}`;
  const words = `${option}${plain[name]}`.split(' ').filter(Boolean);
  const environment = { ALMIRANT_API_KEY: 'alm_k1_key', ALMIRANT_URL: url };
  const { stderr } = await operations([name, ...words], environment);
  busy.close();
  return stderr.replace(' Nothing was registered.', '');
}
