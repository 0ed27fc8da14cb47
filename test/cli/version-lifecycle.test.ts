import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { operations } from '../support/command-line.ts';
import { type ListeningApp, listeningApp } from '../support/listening-app.ts';
import { makeOrganization } from '../support/organization.ts';
import { idOf } from '../support/registered-operations.ts';

const whoAmI = 'query WhoAmI { viewer { role } }';
const myName = 'query MyName { viewer { user { name } } }';
const mayI = 'query MayI { viewer { permissions } }';

const folder = await mkdtemp(path.join(tmpdir(), 'almirant-cli-'));
let server: ListeningApp;
beforeAll(async () => {
  server = await listeningApp();
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** Returns the command line with a key of a new organization. */
async function pipeline() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const environment = { ALMIRANT_API_KEY: key, ALMIRANT_URL: server.url };
  const run = (...words: string[]) => operations(words, environment);
  return { key, run };
}

async function manifestOf(...texts: string[]): Promise<string> {
  const file = path.join(folder, `${randomUUID()}.json`);
  await writeFile(
    file,
    JSON.stringify(Object.fromEntries(texts.map((text) => [idOf(text), text]))),
  );
  return file;
}

const web = (version: string) => ['--app', 'web', '--version', version];

test('a version can be pushed, activated, compared and retired', async () => {
  const { run } = await pipeline();
  const [first, second] = [await manifestOf(whoAmI, myName), await manifestOf(whoAmI, mayI)];

  const before = await run('diff', '--app', 'web', first);
  await run('push', ...web('1'), first);
  const activated = await run('activate', ...web('1'), '--json');
  const same = await run('diff', '--app', 'web', '--exit-code', first);
  const changed = await run('diff', '--app', 'web', '--exit-code', '--json', second);
  const named = await run('diff', ...web('1'), second);
  const retired = await run('retire', ...web('1'));
  const listed = await run('list', '--app', 'web', '--status', 'retired', '--json');

  expect(before.stdout).toContain('2 new, 0 gone, 0 unchanged against web, which has none active.');
  expect(JSON.parse(activated.stdout)).toMatchObject({ status: 'active', operationCount: 2 });
  expect(same).toMatchObject({
    exitCode: 0,
    stdout: '0 new, 0 gone, 2 unchanged against web 1.\n',
  });
  expect(changed.exitCode).toBe(1);
  expect(JSON.parse(changed.stdout)).toMatchObject({
    appVersion: { app: 'web', version: '1' },
    new: [{ documentId: idOf(mayI), name: 'MayI' }],
    gone: [{ documentId: idOf(myName), name: 'MyName' }],
    unchanged: [{ documentId: idOf(whoAmI), name: 'WhoAmI' }],
  });
  expect(named).toEqual({
    exitCode: 0,
    stdout:
      `+ MayI ${idOf(mayI)}\n- MyName ${idOf(myName)}\n` +
      '1 new, 1 gone, 1 unchanged against web 1.\n',
    stderr: '',
  });
  expect(retired.stdout).toBe('web 1 is retired, with 2 operations.\n');
  expect(JSON.parse(listed.stdout)).toMatchObject([{ version: '1', status: 'retired' }]);
});

test('diff compares with the version activated last by default', async () => {
  const { run } = await pipeline();
  await run('push', ...web('2'), await manifestOf(whoAmI));
  await run('push', ...web('3'), '--activate', await manifestOf(myName));
  await run('activate', ...web('2'));

  const { stdout } = await run('diff', '--app', 'web', await manifestOf(whoAmI));

  expect(stdout).toBe('0 new, 0 gone, 1 unchanged against web 2.\n');
});

test('a repeated push changes nothing in an active version', async () => {
  const { run } = await pipeline();
  const file = await manifestOf(whoAmI);
  await run('push', ...web('1'), '--activate', file);

  const again = await run('push', ...web('1'), '--activate', file);
  const more = await run('push', ...web('1'), '--activate', file, await manifestOf(myName));

  expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('0 added, 1 unch') });
  expect(more).toMatchObject({ exitCode: 1, stdout: '' });
  expect(more.stderr).toMatch(/^web 1 is active and takes no more operations\./);
});

test('retire requires --force for a version in use', async () => {
  const { key, run } = await pipeline();
  await run('push', ...web('1'), '--activate', await manifestOf(whoAmI));
  await fetch(`${server.url}/graphql/${idOf(whoAmI)}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  await (await testApp()).flush();

  const refused = await run('retire', ...web('1'));
  const forced = await run('retire', ...web('1'), '--force');

  expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
  expect(refused.stderr).toMatch(/web 1 .*\n$/);
  expect(forced).toMatchObject({ exitCode: 0, stdout: 'web 1 is retired, with 1 operation.\n' });
});

test('push lists each invalid operation of all batches on its own line and registers nothing', async () => {
  const { run } = await pipeline();
  const valid = Array.from({ length: 120 }, (_, n) => `query Q${n} { viewer { role } }`);
  const [wrong, other] = ['query Wrong { nothing }', 'query Other { nothing }'];
  const sameName = 'query Q0 { viewer { permissions } }';
  const file = await manifestOf(wrong, ...valid, other, sameName);

  const { exitCode, stderr } = await run('push', ...web('1'), '--quiet', file);
  const checked = await run('check', ...web('1'), '--json', file);

  expect(exitCode).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    '3 of 123 operations are not valid. Nothing was registered.',
    `  Q0 ${idOf(sameName)}: The text of ${idOf(valid[0] ?? '')} has the same name. Rename one of them.`,
    `  Wrong ${idOf(wrong)}: Cannot query field "nothing" on type "Query".`,
    `  Other ${idOf(other)}: Cannot query field "nothing" on type "Query".`,
  ]);
  expect(JSON.parse(checked.stdout)).toMatchObject({ code: 'OPERATIONS_NOT_VALID' });
  expect(JSON.parse((await run('list', '--json')).stdout)).toEqual([]);
});

test('a check registers nothing and counts the operations of a push', async () => {
  const { run } = await pipeline();
  const file = await manifestOf(whoAmI, myName);

  const before = await run('check', ...web('1'), file);
  const listed = await run('list');
  await run('push', ...web('1'), file);
  const after = await run('check', ...web('1'), '--json', file);

  expect(before).toMatchObject({
    exitCode: 0,
    stdout: 'All operations are valid: web 1 would get 2; 0 unchanged.\n',
  });
  expect(listed.stdout).toBe('No versions.\n');
  expect(JSON.parse(after.stdout)).toMatchObject({ added: 0, unchanged: 2 });
});

test('a discarded pending version can be pushed again with other texts', async () => {
  const { run } = await pipeline();
  const changed = 'query WhoAmI { viewer { permissions } }';
  await run('push', ...web('1'), await manifestOf(whoAmI));

  const refused = await run('push', ...web('1'), await manifestOf(changed));
  const discarded = await run('discard', ...web('1'));
  const pushed = await run('push', ...web('1'), '--activate', await manifestOf(changed));
  const active = await run('discard', ...web('1'));

  expect(refused.stderr).toMatch(/name WhoAmI\..* discard the pending version.* Nothing was reg/);
  expect(discarded).toMatchObject({ exitCode: 0, stdout: 'web 1 is discarded.\n' });
  expect(pushed.stdout).toBe('1 added, 0 unchanged. web 1 is active, with 1 operation.\n');
  expect(active).toMatchObject({ exitCode: 1, stdout: '' });
  expect(active.stderr).toMatch(/only pending versions can be discarded\. Retire it instead\./);
});

test('activate reports an unknown version', async () => {
  const { run } = await pipeline();

  const { exitCode, stderr } = await run('activate', ...web('9'));

  expect([exitCode, stderr]).toEqual([1, 'web has no version 9. List the versions, or push it.\n']);
});
