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

test('a record reads as what was put into it, whatever its texts hold', async () => {
  const { query } = await testDatabase();
  const list = texts.map((_, index) => `($1::json ->> ${index})`).join(', ');
  const statement = { name: 'write-record', text: `SELECT ROW(${list})::text` };

  const [row] = await query(statement, [JSON.stringify(texts)]);

  expect(parseRecord(row?.[0] ?? '')).toEqual(texts);
});

test('no text in a record becomes a column more', async () => {
  const { query } = await testDatabase();
  const statement = { name: 'write-pair', text: `SELECT ROW($1::text, 'admin')::text` };

  for (const text of texts.filter((text) => text !== null)) {
    const [row] = await query(statement, [text]);
    expect(parseRecord(row?.[0] ?? '')).toEqual([text, 'admin']);
  }
});
