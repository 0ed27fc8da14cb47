import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createFreeTextRecord } from '../../../src/documents/recorded/free-text-record.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('an organization keeps at most 1,000 texts, without loss to others', async () => {
  const database = await testDatabase();
  const record = createFreeTextRecord(database, () => new Date());
  const [noisy, quiet] = [await prepare(), await prepare()];
  const texts = Array.from({ length: 1_001 }, (_, index) => `{ viewer { role } } # ${index}`);
  const note = ({ organizationId, apiKeyId }: Sender, text: string) => {
    const hash = createHash('sha256').update(text).digest('hex');
    const facts = () => ({ hash, normalizedHash: hash, name: null, kind: 'query' as const });
    record.note({ organizationId, apiKeyId, text, facts });
  };

  for (const text of texts) note(noisy, text);
  note(quiet, 'query Mine { viewer { role } }');
  await record.flush();
  for (const text of ['{ more }', '{ andMore }', texts[0] ?? '']) note(noisy, text);
  await record.flush();

  expect(await countsOf(noisy)).toEqual({ texts: 1_000, uses: 1_001 });
  expect(await countsOf(quiet)).toEqual({ texts: 1, uses: 1 });
});

test('the first and the last run of a text are kept in any order of the clock', async () => {
  const times = [2, 3, 1, 2].map((day) => new Date(Date.UTC(2026, 0, day)));
  const clock = times.values();
  const record = createFreeTextRecord(await testDatabase(), () => clock.next().value as Date);
  const sender = await prepare();
  const hash = createHash('sha256').update('{ one }').digest('hex');
  const facts = () => ({ hash, normalizedHash: hash, name: null, kind: 'query' as const });

  for (const _ of times) record.note({ ...sender, text: '{ one }', facts });
  await record.flush();

  const { prisma } = await testDatabase();
  const where = { organizationId: sender.organizationId };
  const [firstSeenAt, lastSeenAt] = [times[2], times[1]];
  expect(await prisma.recordedOperation.findMany({ where })).toMatchObject([
    { firstSeenAt, lastSeenAt },
  ]);
  expect(await prisma.recordedOperationUse.findMany({ where })).toMatchObject([
    { count: 4, lastSeenAt },
  ]);
});

type Sender = { organizationId: string; apiKeyId: string };

async function prepare(): Promise<Sender> {
  const organization = await makeOrganization();
  return { organizationId: organization.id, apiKeyId: (await organization.makeKey()).id };
}

async function countsOf({ organizationId }: Sender) {
  const { prisma } = await testDatabase();
  const where = { organizationId };
  const texts = await prisma.recordedOperation.count({ where });
  const { _sum } = await prisma.recordedOperationUse.aggregate({ where, _sum: { count: true } });
  return { texts, uses: _sum.count };
}
