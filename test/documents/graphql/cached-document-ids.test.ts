import { expect, test } from 'vitest';
import { createTestApp } from '../../support/app.ts';
import { rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { idOf, makeAppVersion } from '../../support/registered-operations.ts';

const text = 'query WhoAmI { viewer { role } }';
const operations = { 'an-alias': text };

test('a cached document ID needs no statement', async () => {
  const { organizationId, ask } = await prepare();
  await makeAppVersion(organizationId, { operations });
  await ask();

  const statements = await statementsOf(ask);

  expect(statements.filter((sql) => sql.includes('documentIds'))).toEqual([]);
  expect(await ask()).toEqual(['OK', 'OK']);
});

test('activation and retirement take effect with the next request in every process', async () => {
  const { organizationId, ask } = await prepare();
  const { prisma } = await testDatabase();
  const before = await ask();

  const { id } = await makeAppVersion(organizationId, { operations });
  const active = await ask();
  const retiredAt = new Date();
  await prisma.appVersion.update({ where: { id }, data: { status: 'retired', retiredAt } });
  const retired = await ask();
  await makeAppVersion(organizationId, { operations });
  const activeAgain = await ask();
  await prisma.appVersion.deleteMany({ where: { organizationId } });
  const gone = await ask();

  const answers = [before, active, retired, activeAgain, gone];
  expect(answers).toEqual(
    ['PERSISTED_DOCUMENT_NOT_FOUND', 'OK', 'PERSISTED_DOCUMENT_RETIRED', 'OK']
      .concat('PERSISTED_DOCUMENT_NOT_FOUND')
      .map((answer) => [answer, answer]),
  );
});

test('a cached document ID is not visible to other organizations', async () => {
  const { organizationId, ask } = await prepare();
  const other = await prepare();
  await makeAppVersion(organizationId, { operations });

  expect(await ask()).toEqual(['OK', 'OK']);
  expect(await other.ask()).toEqual(
    Array.from({ length: 2 }, () => 'PERSISTED_DOCUMENT_NOT_FOUND'),
  );
});

/** An organization, and the responses of two processes to the ID of the text. */
async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const apps = [await createTestApp(), await createTestApp()];
  const body = { documentId: idOf(text) };
  const headers = { accept: 'application/graphql-response+json' };
  const ask = () =>
    Promise.all(
      apps.map(async ({ fetch }) => {
        const answer = await rest(key, fetch)('/graphql', { method: 'POST', body, headers });
        return answer.body.errors?.[0].extensions.code ?? 'OK';
      }),
    );
  return { organizationId: organization.id, ask };
}
