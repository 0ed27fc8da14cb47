import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createDocumentInspector } from '../../../src/documents/graphql/inspect-document.ts';
import { readManifests } from '../../../src/documents/graphql/read-manifests.ts';
import { schema } from '../../../src/schema.ts';
import { createTestApp } from '../../support/app.ts';
import { rest } from '../../support/clients.ts';
import { makeOrganization } from '../../support/organization.ts';
import { idOf } from '../../support/registered-operations.ts';

const inspectDocument = createDocumentInspector(schema, { costLimit: 10_000 });
const whoAmI = 'query WhoAmI { viewer { role } }';
const myName = 'query MyName { viewer { user { name } } }';

const folder = await mkdtemp(path.join(tmpdir(), 'almirant-manifests-'));
afterAll(() => rm(folder, { recursive: true }));
let folders = 0;

/** A folder with files, given as text or as JSON. */
async function folderOf(files: Record<string, unknown>): Promise<string> {
  folders += 1;
  const made = path.join(folder, String(folders));
  await mkdir(made);
  for (const [file, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await writeFile(path.join(made, file), text);
  }
  return made;
}

const manifestOf = (...texts: string[]) =>
  Object.fromEntries(texts.map((text) => [idOf(text), text]));

test('operations of current and earlier manifests run by ID for every organization', async () => {
  const manifests = await folderOf({
    'current.json': manifestOf(whoAmI),
    '1.0.0.json': manifestOf(whoAmI, myName),
    'README.md': 'Not a manifest.',
  });
  const manifest = await readManifests(manifests, inspectDocument);
  const { fetch } = await createTestApp({ manifest });

  for (const organization of [await makeOrganization(), await makeOrganization()]) {
    const { key } = await organization.makeKey();
    for (const text of [whoAmI, myName]) {
      const { status, body } = await rest(key, fetch)(`/graphql/${idOf(text)}`);
      expect([status, body.errors]).toEqual([200, undefined]);
    }
  }
  expect([...manifest]).toHaveLength(2);
});

test("the console's manifest has all of its operations, and the server accepts it", async () => {
  const manifest = await readManifests('src/console/manifests', inspectDocument);

  const names = [...manifest.values()].map((text) => inspectDocument(text).facts?.name);
  expect(names.sort()).toEqual(await writtenOperations('src/console/operations'));
});

async function writtenOperations(operations: string): Promise<string[]> {
  const files = (await readdir(operations)).map((file) => path.join(operations, file));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const names = texts.map((text) => /^(?:query|mutation) (\w+)/m.exec(text)?.[1]);
  return names.filter((name) => name !== undefined).sort();
}

const tooDeep = `query Deep { viewer ${'{ user '.repeat(30)}${'}'.repeat(30)} }`;
const two = 'query One { viewer { role } } query Two { viewer { role } }';

test.each<[string, unknown, RegExp]>([
  [
    'a text with another hash',
    { [idOf(myName)]: whoAmI },
    new RegExp(`${idOf(myName)} does not .*`),
  ],
  [
    'an ID that is not a hash',
    { 'who-am-i': whoAmI },
    /operation who-am-i does not match the hash/,
  ],
  ['a hash without its prefix', { [idOf(whoAmI).slice(7)]: whoAmI }, / does not match the hash/],
  ['a prototype', `{"__proto__": "${whoAmI}"}`, /operation __proto__ does not match the hash/],
  ['a text that does not parse', manifestOf('query {'), / cannot run on this server: Syntax Error/],
  ['an unknown field', manifestOf('query A { nothing }'), / cannot run .*field "nothing"/],
  ['a document beyond the limits', manifestOf(tooDeep), / cannot run on this server: .+/],
  ['two operations', manifestOf(two), / cannot run .* must have exactly one/],
  ['no operation', manifestOf('fragment A on Viewer { role }'), / cannot run on this server: .+/],
  ['an operation without a name', manifestOf('{ viewer { role } }'), / has no name\.$/],
  ['an empty text', manifestOf(''), / cannot run on this server: Syntax Error/],
  ['a text that is not a string', { [idOf(whoAmI)]: { body: whoAmI } }, / has no text: /],
  ['half a file', '{"sha256:', /current\.json is not JSON: /],
  ['a list', [whoAmI], /current\.json is not a manifest: /],
  ['a number', '7', /current\.json is not a manifest: /],
  ['nothing', 'null', /current\.json is not a manifest: /],
])('a manifest with %s fails with an error that names the file', async (_, content, reason) => {
  const manifests = await folderOf({ '1.0.0.json': manifestOf(whoAmI), 'current.json': content });

  const reading = readManifests(manifests, inspectDocument);

  const { message } = await reading.then(
    () => new Error('The manifest was taken.'),
    (error: Error) => error,
  );
  expect(message).toMatch(reason);
  expect(message).toContain(path.join(manifests, 'current.json'));
});

test('a missing folder fails with an error that names it', async () => {
  const reading = readManifests(path.join(folder, 'gone'), inspectDocument);

  await expect(reading).rejects.toThrow(/cannot be read: .*gone/);
});
