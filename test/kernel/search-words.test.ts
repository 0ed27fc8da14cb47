import { expect, test } from 'vitest';
import { Prisma } from '../../src/db/generated/client.ts';
import { containsWords, indexContainsWords } from '../../src/kernel/search-words.ts';
import { testDatabase } from '../support/database.ts';

const conditions = { containsWords, indexContainsWords };
const TEXT = 'the dark side of 50% of the moon';

const searches: [search: string, isFound: boolean][] = [
  ['moon dark', true],
  ['  Dark\t moon\n', true],
  ['moon moon', true],
  ['50%', true],
  ['d%k', false],
  ['moon light', false],
];

test.each(Object.entries(conditions))(
  '%s finds a text that contains all words',
  async (_, find) => {
    const { prisma } = await testDatabase();
    const text = Prisma.sql`${TEXT}::text`;

    const rows = await Promise.all(
      searches.map(([search]) => prisma.$queryRaw`SELECT ${find(text, search)} AS "isFound"`),
    );

    expect(rows).toEqual(searches.map(([, isFound]) => [{ isFound }]));
  },
);
