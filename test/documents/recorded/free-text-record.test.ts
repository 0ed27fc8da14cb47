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
