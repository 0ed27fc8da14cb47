import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { callTool, graphql } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { statementsOf } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { fillAppVersion, idOf, makeAppVersion } from '../../support/registered-operations.ts';
import { registryClient } from '../../support/registry-client.ts';

const whoAmI = 'query WhoAmI { viewer { role } }';
const other = 'query WhoAmI { viewer { user { name } } }';
const rename =
  'mutation Rename($input: UpdateProjectInput!) { updateProject(input: $input) { __typename } }';
const md5 = createHash('md5').update(whoAmI).digest('hex');
const hex = idOf(whoAmI).replace('sha256:', '');

const apolloOf = (...operations: object[]) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations,
});
const apolloEntry = { id: hex, name: 'WhoAmI', type: 'query', body: whoAmI };

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const client = registryClient(key);
  return { organization, key, ...client, id: await client.createVersion() };
}

/** Both formats with each kind of ID, and further document IDs that work after activation. */
const manifests = {
  'a map by prefixed hash': [{ [idOf(whoAmI)]: whoAmI, [idOf(rename)]: rename }, []],
  'a map by bare hash': [{ [hex]: whoAmI, [idOf(rename).slice(7)]: rename }, []],
  'a map by MD5': [{ [md5]: whoAmI, rename }, [md5]],
  'a map by client-defined IDs': [{ 'who~am.i': whoAmI, rename }, ['who~am.i']],
  'an Apollo manifest': [
    apolloOf(apolloEntry, { id: 'r', name: 'Rename', type: 'mutation', body: rename }),
    [],
  ],
} as const;

test.each(Object.entries(manifests))('registration accepts %s', async (_, [manifest, ids]) => {
  const { id, register, activate, run, get } = await prepare();

  const registered = await register(id, manifest);

  expect(registered).toMatchObject({
    status: 200,
    body: { data: { addedCount: 2, unchangedCount: 0, appVersion: { id, operationCount: 2 } } },
  });
  await activate(id);
  for (const each of [idOf(whoAmI), hex, 'x-web:WhoAmI', ...ids]) {
    expect((await run(each)).body.data).toEqual({ viewer: { role: 'OWNER' } });
  }
  const { body } = await get('/api/operations/x-web:Rename');
  expect(body.data).toMatchObject({ kind: 'mutation', text: rename, documentId: idOf(rename) });
  expect(body.data.schemaCoordinates).toContain('Mutation.updateProject(input:)');
  const { aliases } = (await get('/api/operations/x-web:WhoAmI')).body.data;
  expect(aliases.toSorted()).toEqual([...ids, 'x-web:WhoAmI'].toSorted());
});

test('names of Object.prototype properties are valid document IDs', async () => {
  const { id, register, activate, run, key } = await prepare();
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const textOf = (n: number) => `query Q${n} { viewer { role } }`;
  const manifest = JSON.parse(
    `{${names.map((name, n) => `${JSON.stringify(name)}: ${JSON.stringify(textOf(n))}`)}}`,
  );

  const registered = await register(id, manifest);
  const over = await graphql(key)(
    'mutation ($input: RegisterOperationsInput!) { registerOperations(input: $input) ' +
      '{ ... on RegisterOperationsSuccess { unchangedCount } } }',
    { input: { id, manifest } },
  );
  const byTool = await callTool(key, {
    name: 'register_operations',
    path: '/mcp?toolsets=operations',
    arguments: { id, manifest },
  });
  await activate(id);

  expect(registered.body.data.addedCount).toBe(names.length);
  expect(over.body.data.registerOperations).toEqual({ unchangedCount: names.length });
  expect(byTool.body.result.structuredContent).toMatchObject({ unchangedCount: names.length });
  for (const name of names) expect([name, (await run(name)).status]).toEqual([name, 200]);
});

const named = (name: string, rest = 'viewer { role }') => `query ${name} { ${rest} }`;

/** Invalid manifests, each with the path of the problem. */
const wrong: Record<string, [unknown, string, RegExp]> = {
  'a hash of another text': [{ [idOf(other)]: whoAmI }, `manifest.${idOf(other)}`, /SHA-256/],
  'a bare hash of another text': [{ [idOf(other).slice(7)]: whoAmI }, 'manifest.', /SHA-256/],
  'a hash in upper case': [{ [hex.toUpperCase()]: whoAmI }, 'manifest.', /SHA-256/],
  'half a hash': [{ 'sha256:abc': whoAmI }, 'manifest.sha256:abc', /SHA-256/],
  'an MD5 of another text': [{ [md5]: other }, `manifest.${md5}`, /MD5/],
  'an ID with a colon': [{ 'x-web:WhoAmI': whoAmI }, 'manifest.x-web:WhoAmI', /colon/],
  'an ID with a space': [{ 'a b': whoAmI }, 'manifest.a b', /without a colon/],
  'an empty ID': [{ '': whoAmI }, 'manifest.', /1 to 200/],
  'an ID of 10 kB': [{ ['x'.repeat(10_000)]: whoAmI }, `manifest.${'x'.repeat(80)}…`, /200/],
  'no text': [{ a: null }, 'manifest.a', /must be a GraphQL document/],
  'a text with NUL': [{ a: `${whoAmI} #\0` }, 'manifest.a', /must be a GraphQL document/],
  'a text that is too long': [{ a: whoAmI.padEnd(16_385) }, 'manifest.a', /16385/],
  'a syntax error': [{ a: 'query {' }, 'manifest.a', /Syntax Error/],
  'an unknown field': [{ a: named('A', 'viewr') }, 'manifest.a', /"viewr" on type "Query"\.$/],
  'two operations': [{ a: `${named('A')} ${named('B')}` }, 'manifest.a', /exactly one/],
  'no operation': [{ a: 'fragment F on Viewer { role }' }, 'manifest.a', /exactly one/],
  'a subscription': [{ a: 'subscription S { x }' }, 'manifest.a', /no subscriptions/],
  'an operation without a name': [{ a: '{ viewer { role } }' }, 'manifest.a', /no name/],
  'a name that is too long': [{ a: named('N'.repeat(129)) }, 'manifest.a', /128/],
  'too many tokens': [{ a: named('A', 'node(id: 1) { id }'.repeat(200)) }, 'manifest.a', /1000/],
  'an Apollo entry of another name': [
    apolloOf({ ...apolloEntry, name: 'Other' }),
    'manifest.operations.0',
    /name must be WhoAmI/,
  ],
  'an Apollo entry of another type': [
    apolloOf({ ...apolloEntry, type: 'mutation' }),
    'manifest.operations.0',
    /type must be query/,
  ],
  'an Apollo entry that is not an object': [
    apolloOf([]),
    'manifest.operations.0',
    /GraphQL document/,
  ],
  'an Apollo entry without an ID': [
    apolloOf({ ...apolloEntry, id: undefined }),
    'manifest.operations.0',
    /id/,
  ],
};

test('registration with an invalid entry registers nothing and lists every invalid entry', async () => {
  const { organization, id, register } = await prepare();
  const before = await contentOf(organization.id);

  for (const [title, [manifest, path, message]] of Object.entries(wrong)) {
    const { status, body } = await register(id, manifest);
    expect([title, status, body.code]).toEqual([title, 400, 'OPERATIONS_NOT_VALID']);
    expect(body.issues, title).toEqual([
      { path: expect.stringContaining(path), message: expect.stringMatching(message) },
    ]);
  }
  const mixed = await register(id, { good: named('Good'), bad: '{', worse: 7 });
  expect(mixed.body.issues.map((issue: { path: string }) => issue.path)).toEqual([
    'manifest.bad',
    'manifest.worse',
  ]);
  expect(await contentOf(organization.id)).toEqual(before);
});

test('the error of a registration lists ten invalid entries and shortens long problems', async () => {
  const { id, register } = await prepare();
  const broken = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n}`, 'query {']));
  const unknown = Array.from({ length: 20 }, (_, n) => `anUnknownFieldOfALongName${n}`).join(' ');

  const ten = await register(id, broken(10));
  const eleven = await register(id, { ...broken(11), good: named('Good') });
  const long = await register(id, { a: named('A', unknown) });
  const exact = await register(id, { a: named('A', 'x'.repeat(462)) });

  expect(ten.body.error).toContain('because 10 of 10 operations are not valid. manifest.a0: ');
  expect(ten.body.error).toMatch(/manifest\.a9: Syntax Error[^…]* found <EOF>\.$/);
  expect(eleven.body.error).toMatch(/because 11 of 12 .* manifest\.a8: .* manifest\.a9: .* …$/);
  expect(eleven.body.error).not.toContain('manifest.a10');
  expect(eleven.body.issues).toHaveLength(11);
  expect(long.body.issues[0].message).toMatch(/^Cannot query field "anUnknown.{471}…$/);
  expect(long.body.issues[0].message).toContain('"Query". Cannot query field');
  expect(exact.body.issues[0].message).toMatch(/^Cannot query field.{482}$/);
});

test('a manifest at the limits is registered', async () => {
  const { id, register } = await prepare();
  const long = named('Long').padEnd(16_384);
  const texts = [
    named('N'.repeat(128)),
    long,
    ...Array.from({ length: 98 }, (_, n) => named(`Q${n}`)),
  ];

  const { body } = await register(id, Object.fromEntries(texts.map((each, n) => [`a${n}`, each])));

  expect(body.data).toMatchObject({ addedCount: 100, unchangedCount: 0 });
});

test('the path of an entry shows 80 characters of its ID, and no API key', async () => {
  const { id, register } = await prepare();
  const ids = ['x'.repeat(80), 'x'.repeat(81), `alm_k1_${'k'.repeat(49)}`];

  const answers = await Promise.all(ids.map((each) => register(id, { [each]: 7 })));

  const paths = answers.map(({ body }) => body.issues[0].path);
  expect(paths.slice(0, 2)).toEqual([`manifest.${ids[0]}`, `manifest.${ids[0]}…`]);
  expect(paths[2]).not.toContain('kkk');
});

test('an MD5 in upper case is no ID', async () => {
  const { id, register } = await prepare();

  const { body } = await register(id, { [md5.toUpperCase()]: whoAmI });

  expect(body.issues[0].message).toContain(`The id must be the MD5 of the text, ${md5}.`);
});

test('a manifest must be an object in a known format with 1 to 100 operations', async () => {
  const { id, register } = await prepare();
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`a${n}`, whoAmI]));
  const apollo = apolloOf();
  const refused = [undefined, null, 7, 'text', [], [whoAmI], {}, many, apollo];

  for (const manifest of refused) {
    const { status, body } = await register(id, manifest);
    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(body.issues).toMatchObject([{ path: 'manifest' }]);
  }
  expect((await register(id, many)).body.issues[0].message).toBe(
    'has 101 operations. Send 1 to 100 per request.',
  );
  for (const part of [{ version: 2 }, { operations: {} }]) {
    const { body } = await register(id, { ...apolloOf(apolloEntry), ...part });
    expect([body.code, body.issues[0].message]).toEqual([
      'VALIDATION_FAILED',
      `must have version 1 and a list of operations in the format ${apollo.format}.`,
    ]);
  }
});

test('repeated registration changes nothing, in any status of the version', async () => {
  const { organization, id, register, activate, retire } = await prepare();
  const manifest = { a: whoAmI, [idOf(rename)]: rename };
  await register(id, manifest);
  const outcomes = [];

  for (const move of [() => undefined, () => activate(id), () => retire(id)]) {
    await move();
    const before = await contentOf(organization.id);
    outcomes.push((await register(id, manifest)).body.data);
    expect(await contentOf(organization.id)).toEqual(before);
  }
  for (const more of [{ ...manifest, b: named('B') }, { 'another-id': whoAmI }]) {
    const refused = await register(id, more);
    expect(refused).toMatchObject({ status: 409, body: { code: 'APP_VERSION_LOCKED' } });
  }

  expect(outcomes).toMatchObject([
    { addedCount: 0, unchangedCount: 2, appVersion: { status: 'pending' } },
    { addedCount: 0, unchangedCount: 2, appVersion: { status: 'active' } },
    { addedCount: 0, unchangedCount: 2, appVersion: { status: 'retired' } },
  ]);
});

test('names and IDs are unique per version and may differ between versions', async () => {
  const { organization, id, register, createVersion, activate, run } = await prepare();
  await register(id, { me: whoAmI });
  const before = await contentOf(organization.id);

  const refusals = [
    [{ you: other }, 'OPERATION_NAME_TAKEN'],
    [{ you: `${whoAmI} ` }, 'OPERATION_NAME_TAKEN'],
    [{ me: named('You') }, 'DOCUMENT_ID_TAKEN'],
    [{ a: named('A'), b: named('A', '__typename') }, 'OPERATION_NAME_TAKEN'],
    [
      apolloOf(
        { id: 'a', name: 'A', type: 'query', body: named('A') },
        { id: 'a', name: 'B', type: 'query', body: named('B') },
      ),
      'DOCUMENT_ID_TAKEN',
    ],
  ] as const;
  for (const [manifest, code] of refusals) {
    expect(await register(id, manifest)).toMatchObject({ status: 409, body: { code } });
  }
  expect((await register(id, { you: other })).body.error).toContain('have the name WhoAmI.');
  expect((await register(id, { me: named('You') })).body.error).toContain('have the ID me.');
  expect(await contentOf(organization.id)).toEqual(before);

  const next = await createVersion('2.0.0');
  expect((await register(next, { me: other, self: other })).body.data.addedCount).toBe(1);
  await activate(id);
  await activate(next);
  expect((await run('me')).body.data.viewer.user).toBeDefined();
  expect((await run('self')).body.data.viewer.user).toBeDefined();
  expect((await run(idOf(whoAmI))).body.data.viewer.role).toBe('OWNER');
});

test('operations registered before a schema change can be registered again', async () => {
  const { organization, register, createVersion } = await prepare();
  const gone = 'query Gone { nothingOfThisName }';
  const { id } = await makeAppVersion(organization.id, { operations: { gone } });

  expect((await register(id, { gone })).body.data).toMatchObject({
    addedCount: 0,
    unchangedCount: 1,
  });
  const elsewhere = await register(await createVersion(), { gone });
  expect(elsewhere.body.code).toBe('OPERATIONS_NOT_VALID');
});

test('a version has 1,000 operations at most, and a batch takes a constant number of statements', async () => {
  const { organization, id, register, createVersion } = await prepare();
  await fillAppVersion(organization.id, { appVersionId: id, count: 990 });
  const batch = (from: number, count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`a${from + n}`, named(`A${from + n}`)]),
    );

  const one = await statementsOf(() => register(id, batch(0, 1)));
  const many = await statementsOf(() => register(id, batch(1, 9)));
  const over = await register(id, { ...batch(0, 10), b: named('B') });

  expect(many.length).toBe(one.length);
  expect(over).toMatchObject({ status: 409, body: { code: 'TOO_MANY_OPERATIONS' } });
  expect(over.body.error).toContain('web 1.0.0 would have 1001 operations; the maximum is 1000.');
  expect((await register(id, batch(0, 10))).body.data).toMatchObject({
    addedCount: 0,
    appVersion: { operationCount: 1_000 },
  });
  expect((await register(await createVersion('2.0.0'), batch(20, 11))).status).toBe(200);
});
