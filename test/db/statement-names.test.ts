import { expect, test } from 'vitest';
import { createStatementNames } from '../../src/db/statement-names.ts';

test('a statement has a unique name from its second run on', () => {
  const nameOf = createStatementNames();
  const namesOf = (sql: string) => [1, 2, 3].map(() => nameOf({ sql }));

  const [first, second, third] = namesOf('SELECT 1');
  const [, other] = namesOf('SELECT 2');

  expect(first).toBe('');
  expect(second).not.toBe('');
  expect(third).toBe(second);
  expect(other).not.toBe(second);
});

test('at most 200 statements have a name', () => {
  const nameOf = createStatementNames();
  const texts = Array.from({ length: 300 }, (_, n) => `SELECT ${n}`);
  for (const sql of texts) nameOf({ sql });

  const named = texts.filter((sql) => nameOf({ sql }) !== '');

  expect(named).toHaveLength(200);
  expect(texts.filter((sql) => nameOf({ sql }) !== '')).toEqual(named);
});

test('of statements seen once, 1,000 are remembered', () => {
  const isRememberedAfter = (others: number) => {
    const nameOf = createStatementNames();
    nameOf({ sql: 'SELECT' });
    for (let n = 0; n < others; n += 1) nameOf({ sql: `SELECT ${n}` });
    return nameOf({ sql: 'SELECT' }) !== '';
  };

  expect([isRememberedAfter(999), isRememberedAfter(1_000)]).toEqual([true, false]);
});
