import { expect, test } from 'vitest';
import { createStatementNames } from '../../src/db/statement-names.ts';

test('a statement has a name of its own from the second time on', () => {
  const nameOf = createStatementNames();
  const namesOf = (sql: string) => [1, 2, 3].map(() => nameOf({ sql }));

  const [first, second, third] = namesOf('SELECT 1');
  const [, other] = namesOf('SELECT 2');

  expect(first).toBe('');
  expect(second).not.toBe('');
  expect(third).toBe(second);
  expect(other).not.toBe(second);
});

test('of any number of statements, 200 have a name', () => {
  const nameOf = createStatementNames();
  const texts = Array.from({ length: 300 }, (_, n) => `SELECT ${n}`);
  for (const sql of texts) nameOf({ sql });

  const named = texts.filter((sql) => nameOf({ sql }) !== '');

  expect(named).toHaveLength(200);
  expect(texts.filter((sql) => nameOf({ sql }) !== '')).toEqual(named);
});
