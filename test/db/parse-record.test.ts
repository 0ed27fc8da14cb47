import { expect, test } from 'vitest';
import { parseRecord } from '../../src/db/parse-record.ts';
import { testDatabase } from '../support/database.ts';

const texts = [
  'plain',
  '',
  null,
  'a,b',
  '(in brackets)',
  'with "quotes"',
  '"',
  '""',
  'back\\slash \\" and \\\\',
  ' spaces around ',
  'two\nlines\tand a tab',
  '日本語 🎉',
  '","',
  null,
];

test('a parsed record equals its values for texts with any characters', async () => {
  const { query } = await testDatabase();
  const list = texts.map((_, index) => `($1::json ->> ${index})`).join(', ');
  const statement = { name: 'write-record', text: `SELECT ROW(${list})::text` };

  const [row] = await query(statement, [JSON.stringify(texts)]);

  expect(parseRecord(row?.[0] ?? '')).toEqual(texts);
});

test('no text in a record adds a column', async () => {
  const { query } = await testDatabase();
  const statement = { name: 'write-pair', text: `SELECT ROW($1::text, 'admin')::text` };

  for (const text of texts.filter((text) => text !== null)) {
    const [row] = await query(statement, [text]);
    expect(parseRecord(row?.[0] ?? '')).toEqual([text, 'admin']);
  }
});
