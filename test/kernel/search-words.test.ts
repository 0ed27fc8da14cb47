import { expect, test } from 'vitest';
import { Prisma } from '../../src/db/generated/client.ts';
import { containsWords, indexContainsWords, searchLine } from '../../src/kernel/search-words.ts';
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

test('a search is blank exactly when the database folds it to nothing', async () => {
  const { prisma } = await testDatabase();
  const folded = await prisma.$queryRaw<{ letter: string; text: string }[]>`
    SELECT chr(code) AS "letter", "foldText"(chr(code)) AS "text"
    FROM unnest(array[160, 6800, 7600, 8400, 65050], array[1800, 6920, 7680, 8450, 65080]) AS ranges (first, last),
      generate_series(first, last) AS code`;

  const wrong = folded.filter(({ letter, text }) => {
    const isBlank = !/[^\s\p{Cf}]/u.test(text);
    return searchLine().safeParse(letter).success === isBlank && !/\p{Cc}/u.test(letter);
  });

  expect(folded.length).toBeGreaterThan(1_800);
  expect(wrong).toEqual([]);
});
