import { expect, test } from 'vitest';
import { rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization, type TestOrganization } from '../../support/organization.ts';
import { makeRecordedOperation } from '../../support/recorded-operations.ts';
import { idOf, makeAppVersion } from '../../support/registered-operations.ts';

const text = 'query WhoAmI { viewer { role } }';

test('promotion skips documents that cannot be registered, with a reason, and keeps them recorded', async () => {
  const { organization, promote } = await prepare();
  const texts = {
    whoAmI: text,
    otherwise: `# The same.\n${text}`,
    nameTaken: 'query WhoAmI { viewer { permissions } }',
    nameless: '{ viewer { role } }',
    several: 'query One { viewer { role } } query Two { viewer { role } }',
    outdated: 'query Old { viewer { rolle } }',
    longName: `query ${'N'.repeat(200)} { viewer { role } }`,
  };
  for (const each of Object.values(texts)) await makeRecordedOperation(organization, each);

  const { status, body } = await promote({});

  expect(status).toBe(200);
  expect(body.data.appVersion).toMatchObject({ status: 'pending', operationCount: 1 });
  expect(body.data.promoted).toMatchObject([{ name: 'WhoAmI', documentId: idOf(text) }]);
  const reasons = body.data.skipped.map(({ reason }: { reason: string }) => reason);
  expect(reasons).toEqual([
    `web 1.0 has this document in other formatting as ${idOf(text)}.`,
    'web 1.0 has another document with the name WhoAmI. Promote this one into another version ' +
      'or app.',
    expect.stringContaining('has no name'),
    expect.stringContaining('must have exactly one'),
    expect.stringContaining('Cannot query field "rolle"'),
    expect.stringContaining('exceeds 128 characters'),
  ]);
  expect((await contentOf(organization.id)).recordedOperations).toHaveLength(7);
});

test('activated documents leave the record in every formatting', async () => {
  const { organization, key, promote } = await prepare();
  await makeRecordedOperation(organization, text);
  await makeRecordedOperation(organization, `# The same.\n${text}`);
  await makeRecordedOperation(organization, '{ viewer { role } }');
  const { body } = await promote({});
  expect((await contentOf(organization.id)).recordedOperations).toHaveLength(3);

  const { id } = body.data.appVersion;
  await rest(key)(`/api/app-versions/${id}/activate`, { method: 'POST', body: {} });

  const listed = await rest(key)('/api/recorded-operations');
  expect(listed.body.data).toMatchObject([{ name: null, text: '{ viewer { role } }' }]);
});

test('repeated promotion adds to the pending version and keeps its operations unchanged', async () => {
  const { organization, promote } = await prepare();
  const { id } = await makeRecordedOperation(organization, text);
  const other = await makeRecordedOperation(organization, 'query Other { viewer { role } }');

  const first = await promote({ ids: [id] });
  const second = await promote({ ids: [id, other.id] });
  const taken = await makeRecordedOperation(organization, 'query Other { viewer { permissions } }');
  const third = await promote({ ids: [taken.id] });

  const counts = [first, second, third].map(({ body }) => body.data.appVersion.operationCount);
  expect(counts).toEqual([1, 2, 2]);
  expect(second.body.data.promoted).toHaveLength(2);
  expect(third.body.data.skipped).toMatchObject([{ id: taken.id, name: 'Other' }]);
});

test('of two texts with one name, promotion registers the one that was sent first', async () => {
  const { organization, promote } = await prepare();
  const { id } = await makeRecordedOperation(organization, text);
  await makeRecordedOperation(organization, 'query WhoAmI { viewer { permissions } }');
  // PostgreSQL stores an updated row behind the others.
  const { prisma } = await testDatabase();
  await prisma.recordedOperation.update({ where: { id }, data: { lastSeenAt: new Date() } });

  const { body } = await promote({});

  expect(body.data.promoted).toMatchObject([{ id }]);
});

test('a text in another formatting than in the version is skipped with the ID of that one', async () => {
  const { organization, promote } = await prepare();
  await promote({ ids: [(await makeRecordedOperation(organization, text)).id] });
  const { id } = await makeRecordedOperation(organization, `# The same.\n${text}`);

  const { body } = await promote({ ids: [id] });

  expect(body.data.skipped).toMatchObject([
    { id, reason: `web 1.0 has this document in other formatting as ${idOf(text)}.` },
  ]);
});

test('names of other versions and apps do not keep a document from promotion', async () => {
  const { organization, promote } = await prepare();
  const other = 'query WhoAmI { viewer { permissions } }';
  await makeAppVersion(organization.id, { app: 'ios', version: '1.0', operations: { other } });
  await makeAppVersion(organization.id, { app: 'web', version: '0.9', operations: { other } });
  const { id } = await makeRecordedOperation(organization, text);

  const { body } = await promote({ ids: [id] });

  expect(body.data).toMatchObject({ promoted: [{ id }], skipped: [] });
});

test('promotion into an active version or of an unknown ID fails', async () => {
  const { organization, key, promote } = await prepare();
  const { id } = await makeRecordedOperation(organization, text);
  const { body } = await promote({ ids: [id] });
  const activation = `/api/app-versions/${body.data.appVersion.id}/activate`;
  await rest(key)(activation, { method: 'POST', body: {} });
  const later = await makeRecordedOperation(organization, 'query Later { viewer { role } }');
  const before = await contentOf(organization.id);

  const locked = await promote({ ids: [later.id] });
  const absent = await promote({ ids: [later.id, id], version: '2.0' });

  expect(locked).toMatchObject({ status: 409, body: { code: 'APP_VERSION_LOCKED' } });
  expect(absent).toMatchObject({ status: 404, body: { code: 'RECORDED_OPERATION_NOT_FOUND' } });
  expect(await contentOf(organization.id)).toEqual(before);
});

test('names of API keys need the permission api-keys:read', async () => {
  const { organization, key } = await prepare();
  await makeRecordedOperation(organization, text);
  const reader = await organization.makeKey({ permissions: ['operations:read'] });

  const [all, some] = await Promise.all(
    [key, reader.key].map(async (each) => (await rest(each)('/api/recorded-operations')).body),
  );

  expect(all.data).toMatchObject([{ useCount: 2, keys: [{ name: 'A key', useCount: 2 }] }]);
  expect(some.data).toMatchObject([{ useCount: 2, keys: [{ name: null, useCount: 2 }] }]);
});

test('clearing with a time deletes only older documents', async () => {
  const { organization, key } = await prepare();
  await makeRecordedOperation(organization, text);
  const forget = (before: Date) =>
    rest(key)(`/api/recorded-operations?lastSeenBefore=${before.toISOString()}`, {
      method: 'DELETE',
    });

  const early = await forget(new Date(Date.now() - 60_000));
  const late = await forget(new Date(Date.now() + 60_000));

  expect(early.body.data).toEqual({ deletedCount: 0 });
  expect(late.body.data).toEqual({ deletedCount: 1 });
});

test('the list of recorded documents takes a constant number of statements', async () => {
  const { organization, key } = await prepare();
  const ask = () => statementsOf(() => rest(key)('/api/recorded-operations'));
  await makeRecordedOperation(organization, text);
  const one = await ask();
  for (const name of ['A', 'B', 'C']) {
    await makeRecordedOperation(organization, `query ${name} { viewer { role } }`);
  }

  expect((await ask()).length).toBe(one.length);
});

async function prepare() {
  const organization: TestOrganization = await makeOrganization();
  const { key } = await organization.makeKey();
  const promote = (fields: object) => {
    const body = { app: 'web', version: '1.0', ...fields };
    return rest(key)('/api/recorded-operations/promote', { method: 'POST', body });
  };
  return { organization, key, promote };
}
