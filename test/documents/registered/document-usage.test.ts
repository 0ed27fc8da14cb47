import { expect, test } from 'vitest';
import { createDocumentUsage } from '../../../src/documents/registered/document-usage.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeOperation } from '../../support/registered-operations.ts';

test('runs are counted by UTC day, and the last run is kept in any order of the clock', async () => {
  const { id: organizationId } = await makeOrganization();
  const { id: operationId } = await makeOperation(organizationId);
  const times = ['2026-01-02T00:00:00Z', '2026-01-02T23:59:59Z', '2026-01-02T12:00:00Z']
    .concat('2026-01-01T23:59:59Z')
    .map((time) => new Date(time));
  const clock = times.values();
  const usage = createDocumentUsage(await testDatabase(), () => clock.next().value as Date);

  for (const _ of times) usage.note({ organizationId, operationId });
  await usage.flush();

  const { prisma } = await testDatabase();
  const uses = await prisma.operationUse.findMany({
    where: { organizationId },
    orderBy: { day: 'asc' },
  });
  expect(uses).toMatchObject([
    { operationId, day: new Date('2026-01-01'), count: 1 },
    { operationId, day: new Date('2026-01-02'), count: 3 },
  ]);
  expect(
    await prisma.registeredOperation.findUniqueOrThrow({ where: { id: operationId } }),
  ).toMatchObject({ lastUsedAt: times[1] });
});
