import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { OperationMode } from '../../../src/kernel/operation-mode.ts';
import { createTestApp } from '../../support/app.ts';
import { graphql, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization, type TestOrganization } from '../../support/organization.ts';
import { idOf, makeAppVersion } from '../../support/registered-operations.ts';

/** New in each run, because a process reads a text once. */
const registered = `query WhoAmI { viewer { ...Who } } fragment Who on Viewer { role } # ${randomUUID()}`;

/** Requests in the order of the columns below. */
const sent: object[] = [
  { documentId: idOf(registered) },
  { query: registered },
  { query: '# The same.\nfragment Who on Viewer { role }, query WhoAmI { viewer { ...Who } }' },
  { query: 'query Other { viewer { user { name } } }' },
  { query: 'query Wrong { viewer { rolle } }' },
  { query: 'query Broken { viewer {' },
  { query: `{ __schema { queryType { name } } } # ${randomUUID()}` },
  { query: `{ viewer { role } __schema { queryType { name } } } # ${randomUUID()}` },
];

const MODES = ['off', 'audit', 'safelist', 'require_id'] as const;

const ok = '200';
const invalid = '400 GRAPHQL_VALIDATION_FAILED';
const broken = '400 GRAPHQL_PARSE_FAILED';
const noId = '403 PERSISTED_DOCUMENT_REQUIRED';
const unknown = '403 DOCUMENT_NOT_REGISTERED';
const closed = '403 INTROSPECTION_NOT_ALLOWED';

// Columns: by ID, registered, other formatting, unknown, invalid, broken, introspection, mixed.
const plain = {
  off: [ok, ok, ok, ok, invalid, broken, closed, closed],
  audit: [ok, ok, ok, ok, invalid, broken, closed, closed],
  safelist: [ok, ok, ok, unknown, unknown, unknown, closed, closed],
  require_id: [ok, noId, noId, noId, noId, noId, closed, closed],
};
const introspecting = {
  off: [ok, ok, ok, ok, invalid, broken, ok, ok],
  audit: [ok, ok, ok, ok, invalid, broken, ok, ok],
  safelist: [ok, ok, ok, unknown, unknown, unknown, ok, unknown],
  require_id: [ok, noId, noId, noId, noId, noId, ok, noId],
};
const free = { ...plain, safelist: plain.audit, require_id: plain.audit };
const both = { ...introspecting, safelist: introspecting.audit, require_id: introspecting.audit };

test.each([
  { may: [], expected: plain },
  { may: ['graphql:introspect'], expected: introspecting },
  { may: ['graphql:free-text'], expected: free },
  { may: ['graphql:introspect', 'graphql:free-text'], expected: both },
] as const)(
  'each mode accepts the expected requests of a key with the permissions $may',
  async ({ may, expected }) => {
    const organization = await makeOrganization();
    await makeAppVersion(organization.id, { operations: { 'who-am-i': registered } });
    const { key } = await organization.makeKey({ permissions: ['projects:read', ...may] });
    const answers: Record<string, string[]> = {};

    for (const mode of MODES) {
      await setMode(organization, mode);
      answers[mode] = await Promise.all(sent.map((body) => answerTo(key, body)));
    }

    expect(answers).toEqual(expected);
  },
);

test.each(['safelist', 'require_id'] as const)(
  'a mutation that %s rejects has no effect and reveals nothing of the schema',
  async (mode) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey({ permissions: ['work-items:write'] });
    await setMode(organization, mode);
    const before = await contentOf(organization.id);
    const mutation = 'mutation ($input: CreateTagInput!) { createTag(input: $input) { code } }';

    const real = await graphql(key)(mutation, { input: { name: 'urgent' } });
    const madeUp = await graphql(key)('{ nothing(like: THIS) @here }');

    expect([real.status, madeUp.status]).toEqual([403, 403]);
    expect(madeUp.body).toEqual(real.body);
    expect(await contentOf(organization.id)).toEqual(before);
  },
);

test('a query that is not a string is a bad request even in the strictest mode', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['projects:read'] });
  await setMode(organization, 'require_id');

  for (const query of [undefined, null, 42, ['{ viewer { role } }']]) {
    const { status } = await rest(key)('/graphql', { method: 'POST', body: { query } });
    expect([query, status]).toEqual([query, 400]);
  }
});

test('a document at or above the token limit bypasses no mode', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['projects:read'] });
  await setMode(organization, 'safelist');

  for (const names of [993, 994, 995, 996, 997, 998, 999]) {
    const { body } = await graphql(key)(`{ viewer { ${'role '.repeat(names)}} }`);
    expect(body.errors[0].extensions.code).toBe('DOCUMENT_NOT_REGISTERED');
  }
});

test('a retired text counts as not registered', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['projects:read'] });
  await makeAppVersion(organization.id, { status: 'retired', operations: { who: registered } });
  await makeAppVersion(organization.id, { status: 'pending', operations: { who: registered } });
  await setMode(organization, 'safelist');

  expect(await answerTo(key, { query: registered })).toBe(unknown);
});

test('a text that only another organization has registered counts as not registered', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['projects:read'] });
  const others = await makeOrganization();
  await makeAppVersion(others.id, { operations: { 'who-am-i': registered } });
  await setMode(organization, 'safelist');

  expect(await answerTo(key, { query: registered })).toBe(unknown);
});

test('a registered operation sent as text counts as a run', async () => {
  const app = await createTestApp();
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await makeAppVersion(organization.id, { operations: { 'who-am-i': registered } });
  await setMode(organization, 'safelist');

  await graphql(key, app.fetch)(registered);
  await app.flush();

  const { operationUses, recordedOperations } = await contentOf(organization.id);
  expect(operationUses).toMatchObject([{ count: 1 }]);
  expect(recordedOperations).toEqual([]);
});

test('the log names requests that bypass a mode, with their API key', async () => {
  const app = await createTestApp();
  const organization = await makeOrganization();
  const { key, id } = await organization.makeKey();
  await setMode(organization, 'require_id');

  await graphql(key, app.fetch)('query Bypass { viewer { role } }');
  await graphql(key, app.fetch)('{ __schema { queryType { name } } }');
  await app.flush();

  const lines = app.logLines.map((line) => JSON.parse(line));
  const bypasses = lines.filter(({ bypassedMode }) => bypassedMode);
  expect(bypasses).toMatchObject([{ bypassedMode: 'require_id', apiKeyId: id, status: 200 }]);
  const { recordedOperations } = await contentOf(organization.id);
  expect(recordedOperations).toMatchObject([{ name: 'Bypass' }]);
});

async function answerTo(key: string, body: object): Promise<string> {
  const headers = { accept: 'application/graphql-response+json' };
  const answer = await rest(key)('/graphql', { method: 'POST', body, headers });
  const code = answer.body.errors?.[0]?.extensions?.code;
  return [answer.status, code].filter(Boolean).join(' ');
}

async function setMode({ id }: TestOrganization, operationMode: OperationMode): Promise<void> {
  const { prisma } = await testDatabase();
  await prisma.organization.update({ where: { id }, data: { operationMode } });
}

test('an introspection query that reads data through a fragment is refused in safelist', async () => {
  const organization = await makeOrganization();
  const permissions = ['projects:read', 'graphql:introspect'] as const;
  const { key } = await organization.makeKey({ permissions: [...permissions] });
  await setMode(organization, 'safelist');
  const schema = '__schema { queryType { name } }';
  const mixed = [
    `{ ${schema} ...F } fragment F on Query { viewer { role } }`,
    `{ ${schema} ... { viewer { role } } }`,
    `{ ...F } fragment F on Query { ${schema} viewer { role } }`,
  ];

  const answers = await Promise.all(mixed.map((query) => answerTo(key, { query })));

  expect(answers).toEqual([unknown, unknown, unknown]);
  expect(await answerTo(key, { query: `{ ${schema} }` })).toBe(ok);
});
