import { expect, test } from 'vitest';
import { rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeRecordedOperation } from '../../support/recorded-operations.ts';

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await makeRecordedOperation(organization);
  const other = await makeRecordedOperation(organization, 'query Other { viewer { role } }');
  const remove = (each: string) =>
    rest(key)(`/api/recorded-operations/${each}`, { method: 'DELETE' });
  return { organization, key, id, other, remove };
}

test('a recorded document is deleted by its ID, and the others stay', async () => {
  const { key, id, other, remove } = await prepare();

  expect(await remove(id)).toMatchObject({ status: 200, body: { data: { deleted: true } } });

  const listed = await rest(key)('/api/recorded-operations');
  expect(listed.body.data).toMatchObject([{ id: other.id }]);
});

test('a recorded document that is unknown, deleted or of another organization is not found', async () => {
  const { id, remove } = await prepare();
  const theirs = await makeRecordedOperation(await makeOrganization());
  await remove(id);

  for (const each of [id, theirs.id, '01890000-0000-7000-8000-000000000000']) {
    const { status, body } = await remove(each);
    expect([status, body.code]).toEqual([404, 'RECORDED_OPERATION_NOT_FOUND']);
  }
  const { prisma } = await testDatabase();
  expect(await prisma.recordedOperation.count({ where: { id: theirs.id } })).toBe(1);
});
