import type { TextRow } from './database.ts';

const COLUMN = /[(,](?:"((?:[^"\\]|""|\\\\)*)"|([^,()]*))/g;
const DOUBLED = /(["\\])\1/g;

/** The columns of a record in the text that PostgreSQL makes of `ROW(…)`. */
export function parseRecord(text: string): TextRow {
  return Array.from(text.matchAll(COLUMN), ([, quoted, plain]) =>
    quoted === undefined ? plain || null : quoted.replace(DOUBLED, '$1'),
  );
}
