import { expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { graphql, type Json, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization, type TestOrganization } from '../../support/organization.ts';
import { makeMemberWithPassword, signIn } from '../../support/people.ts';
import { idOf, makeAppVersion } from '../../support/registered-operations.ts';

const text = 'query WhoAmI { viewer { role } }';

test('a text is recorded with its hash, name, kind, key and exact number of runs', async () => {
  const { app, organization, send } = await prepare();
  const other = await organization.makeKey();

  await Promise.all(Array.from({ length: 20 }, () => send(text)));
  await Promise.all([app.flush(), ...Array.from({ length: 20 }, () => send(text)), app.flush()]);
  await graphql(other.key, app.fetch)(text);
  await Promise.all([app.flush(), app.flush()]);

  const { recordedOperations, recordedOperationUses } = await contentOf(organization.id);
  expect(recordedOperations).toMatchObject([
    { text, hash: idOf(text).replace('sha256:', ''), name: 'WhoAmI', kind: 'query' },
  ]);
  expect(usesOf(recordedOperationUses)).toEqual({ [send.keyId]: 40, [other.id]: 1 });
});

test('concurrent processes that record the same texts add up their counts', async () => {
  const { app, organization, send } = await prepare();
  const elsewhere = await createTestApp();
  const texts = Array.from({ length: 10 }, (_, index) => `query Q${index} { viewer { role } }`);

  for (let round = 0; round < 3; round += 1) {
    await Promise.all(texts.map((each) => send(each)));
    await Promise.all(texts.toReversed().map((each) => send(each, elsewhere)));
    await Promise.all([app.flush(), elsewhere.flush()]);
  }

  const { recordedOperations, recordedOperationUses } = await contentOf(organization.id);
  expect(recordedOperations).toHaveLength(texts.length);
  expect(recordedOperationUses?.map(({ count }: Json) => count)).toEqual(texts.map(() => 6));
});

test('registered, introspecting and failing documents are not recorded', async () => {
  const { app, organization, send } = await prepare();
  await makeAppVersion(organization.id, { operations: { 'who-am-i': text } });

  await send(text);
  await send(`# Written otherwise.\n${text}`);
  await send('{ __schema { queryType { name } } }');
  await send('{ viewer { rolle } }');
  await send('{ viewer {');
  await app.flush();

  expect((await contentOf(organization.id)).recordedOperations).toEqual([]);
});

test('a text that reads data next to the schema is recorded', async () => {
  const { app, organization, send } = await prepare();

  await send('query Both { viewer { role } __schema { queryType { name } } }');
  await app.flush();

  expect((await contentOf(organization.id)).recordedOperations).toMatchObject([{ name: 'Both' }]);
});

test('a mutation is recorded with its kind', async () => {
  const { app, organization, send } = await prepare();

  await send('mutation Add { createTag(input: { name: "urgent" }) { __typename } }');
  await app.flush();

  expect((await contentOf(organization.id)).recordedOperations).toMatchObject([
    { name: 'Add', kind: 'mutation' },
  ]);
});

test('an operation of a bundled client is not recorded', async () => {
  const manifest = new Map([[idOf(text), text]]);
  const { app, organization, send } = await prepare(await createTestApp({ manifest }));

  const { status } = await rest(send.key, app.fetch)(`/graphql/${idOf(text)}`);
  await app.flush();

  expect(status).toBe(200);
  expect((await contentOf(organization.id)).recordedOperations).toEqual([]);
});

test('a text from a session runs and is not recorded', async () => {
  const app = await createTestApp();
  const person = await makeMemberWithPassword('owner');
  const browser = await signIn(person, app);

  const { status, body } = await browser.graphql(text);
  await app.flush();

  expect([status, body.data]).toEqual([200, { viewer: { role: 'OWNER' } }]);
  expect((await contentOf(person.organizationId)).recordedOperations).toEqual([]);
});

test('a text without the operation that the request names is not recorded', async () => {
  const { app, organization, send } = await prepare();
  const body = { query: text, operationName: 'Other' };

  const answer = await rest(send.key, app.fetch)('/graphql', { method: 'POST', body });
  await app.flush();

  expect(answer.body.errors[0].extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
  expect((await contentOf(organization.id)).recordedOperations).toEqual([]);
});

test('no text is recorded in the mode off', async () => {
  const { app, organization, send } = await prepare();
  await setMode(organization, 'off');

  await send(text);
  await app.flush();

  expect((await contentOf(organization.id)).recordedOperations).toEqual([]);
});

test('unstorable texts do not prevent the recording of others', async () => {
  const { app, organization, send } = await prepare();
  const longName = 'N'.repeat(300);
  const odd = {
    'with NUL': '# \0\n{ viewer { role } }',
    'with a credential': `# alm_k1_${'x'.repeat(49)}\n{ viewer { role } }`,
    'with half a character': '# \ud83d\n{ viewer { role } }',
    'without a name': '{ viewer { permissions } }',
    'with several operations': 'query One { viewer { role } } query Two { viewer { role } }',
    'with a long name': `query ${longName} { viewer { role } }`,
    'in many bytes': `# ${'€'.repeat(16_000)}\nquery Bytes { viewer { role } }`,
    plain: text,
  };

  for (const query of Object.values(odd)) {
    const operationName = query.includes('Two') ? 'One' : undefined;
    const { status } = await rest(send.key, app.fetch)('/graphql', {
      method: 'POST',
      body: { query, operationName },
    });
    expect(status).toBe(200);
  }
  await app.flush();

  const { recordedOperations } = await contentOf(organization.id);
  expect(recordedOperations?.map(({ name }: Json) => name).sort()).toEqual(
    ['Bytes', longName.slice(0, 255), 'One', 'WhoAmI', null].sort(),
  );
});

test('counts of a failed write are written once by the next flush', async () => {
  const database = await testDatabase();
  let isBroken = true;
  const query: typeof database.query = (statement, values) =>
    isBroken && statement.name === 'write-free-texts'
      ? Promise.reject(new Error('broken'))
      : database.query(statement, values);
  const { app, organization, send } = await prepare(
    await createTestApp({
      database: { ...database, query },
    }),
  );

  await send(text);
  await expect(app.flush()).rejects.toThrow('broken');
  await send(text);
  isBroken = false;
  await app.flush();
  await app.flush();

  const { recordedOperationUses } = await contentOf(organization.id);
  expect(usesOf(recordedOperationUses)).toEqual({ [send.keyId]: 2 });
});

test('texts are recorded per organization', async () => {
  const app = await createTestApp();
  const [one, other] = [await prepare(app), await prepare(app)];

  await one.send(text);
  await other.send(text);
  await other.send('query Theirs { viewer { role } }');
  await app.flush();

  const ofOne = await contentOf(one.organization.id);
  expect(ofOne.recordedOperations).toMatchObject([{ name: 'WhoAmI' }]);
  expect(usesOf(ofOne.recordedOperationUses)).toEqual({ [one.send.keyId]: 1 });
  expect((await contentOf(other.organization.id)).recordedOperations).toHaveLength(2);
});

async function prepare(app?: TestApp) {
  const used = app ?? (await createTestApp());
  const organization = await makeOrganization();
  const { key, id } = await organization.makeKey();
  const send = (query: string, by = used) => graphql(key, by.fetch)(query);
  return { app: used, organization, send: Object.assign(send, { keyId: id, key }) };
}

function usesOf(rows: Json[] = []): Record<string, number> {
  return Object.fromEntries(rows.map(({ apiKeyId, count }) => [apiKeyId, count]));
}

async function setMode({ id }: TestOrganization, operationMode: 'off'): Promise<void> {
  const { prisma } = await testDatabase();
  await prisma.organization.update({ where: { id }, data: { operationMode } });
}
