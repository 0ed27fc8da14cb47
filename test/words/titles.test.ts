import { expect, test } from 'vitest';
import { titleOpensWithClause } from './rules.ts';
import { testTitles } from './source-texts.ts';

test('a test title begins with its subject instead of a relative clause', () => {
  const titles = testTitles('test');

  expect(titles).not.toEqual([]);
  const clauses = titles.filter(({ text }) => titleOpensWithClause(text));
  expect(clauses.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
});
