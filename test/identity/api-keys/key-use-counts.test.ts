import { expect, test } from 'vitest';
import { createKeyUseCounts } from '../../../src/identity/api-keys/key-use-counts.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

const DAY_MS = 86_400_000;

/** Uses the real date, because other tests of this database delete old counts by their clock. */
const MIDNIGHT = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const NOW = new Date(MIDNIGHT);
const daysAgo = (days: number) => new Date(MIDNIGHT - days * DAY_MS);

test('requests are counted by day, transport and outcome', async () => {
  const use = await useOfNewKey();
  let now = new Date(MIDNIGHT - 1);
  const counts = createKeyUseCounts(await testDatabase(), () => now);

  counts.note(use);
  counts.note(use);
  counts.note({ ...use, outcome: 'refused' });
  counts.note({ ...use, transport: 'mcp', outcome: 'failed' });
  now = NOW;
  counts.note(use);
  await counts.flush();

  expect(await countsOf(use.apiKeyId)).toEqual({
    'rest succeeded 1 days ago': 2,
    'rest refused 1 days ago': 1,
    'mcp failed 1 days ago': 1,
    'rest succeeded 0 days ago': 1,
  });
});

test('a flush writes the counts of all keys in one statement, and none without counts', async () => {
  const uses = await Promise.all([useOfNewKey(), useOfNewKey()]);
  const counts = createKeyUseCounts(await testDatabase(), () => NOW);
  const flushed = () => statementsOf(counts.flush);

  for (const use of uses) counts.note(use);
  await counts.flush();
  for (const use of uses) counts.note(use);

  expect(await flushed()).toHaveLength(1);
  expect(await flushed()).toEqual([]);
});

test('flushed counts add to the stored counts of all processes', async () => {
  const database = await testDatabase();
  const uses = await Promise.all(Array.from({ length: 5 }, useOfNewKey));
  const processes = [uses, [...uses].reverse()].map((order) => ({
    order,
    counts: createKeyUseCounts(database, () => NOW),
  }));

  for (const _round of [1, 2, 3]) {
    for (const { order, counts } of processes) for (const use of order) counts.note(use);
    await Promise.all(processes.map(({ counts }) => counts.flush()));
  }

  for (const { apiKeyId } of uses) {
    expect(await countsOf(apiKeyId)).toEqual({ 'rest succeeded 0 days ago': 6 });
  }
});

test('a flush after a failed flush writes the earlier and the later counts', async () => {
  const database = await testDatabase();
  let isDown = true;
  const use = await useOfNewKey();
  const counts = createKeyUseCounts(
    {
      ...database,
      query: async (...given) => {
        if (!isDown) return database.query(...given);
        counts.note({ ...use, outcome: 'refused' });
        throw new Error('down');
      },
    },
    () => NOW,
  );

  counts.note(use);
  counts.note({ ...use, outcome: 'refused' });
  await expect(counts.flush()).rejects.toThrow('down');
  isDown = false;
  await counts.flush();

  expect(await countsOf(use.apiKeyId)).toEqual({
    'rest succeeded 0 days ago': 1,
    'rest refused 0 days ago': 2,
  });
});

test('a key deleted before the flush does not block the counts of other keys', async () => {
  const database = await testDatabase();
  const [gone, use] = await Promise.all([useOfNewKey(), useOfNewKey()]);
  const counts = createKeyUseCounts(database, () => NOW);

  counts.note(gone);
  counts.note(use);
  await database.prisma.apiKey.delete({ where: { id: gone.apiKeyId } });
  await counts.flush();

  expect(await countsOf(use.apiKeyId)).toEqual({ 'rest succeeded 0 days ago': 1 });
  expect(await countsOf(gone.apiKeyId)).toEqual({});
});

test('counts are deleted after 400 days, those of unused keys included', async () => {
  const database = await testDatabase();
  const [old, use] = await Promise.all([useOfNewKey(), useOfNewKey()]);
  let now = daysAgo(400);
  const counts = createKeyUseCounts(database, () => now);

  counts.note(old);
  now = daysAgo(399);
  counts.note(old);
  await counts.flush();
  now = NOW;
  counts.note(use);
  await counts.flush();

  expect(await countsOf(old.apiKeyId)).toEqual({ 'rest succeeded 399 days ago': 1 });
});

async function useOfNewKey() {
  const { id: apiKeyId, organizationId } = await (await makeOrganization()).makeKey();
  return { organizationId, apiKeyId, transport: 'rest', outcome: 'succeeded' } as const;
}

async function countsOf(apiKeyId: string): Promise<Record<string, number>> {
  const { prisma } = await testDatabase();
  const rows = await prisma.apiKeyUse.findMany({ where: { apiKeyId } });
  return Object.fromEntries(
    rows.map(({ day, transport, outcome, count }) => [
      `${transport} ${outcome} ${(MIDNIGHT - day.getTime()) / DAY_MS} days ago`,
      Number(count),
    ]),
  );
}
