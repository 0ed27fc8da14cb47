import type { TextRow } from './database.ts';

const COLUMN = /[(,](?:"((?:[^"\\]|""|\\\\)*)"|([^,()]*))/g;
const DOUBLED = /(["\\])\1/g;

/** Parses the text format of a PostgreSQL record, `ROW(…)::text`. */
export function parseRecord(text: string): TextRow {
  return Array.from(text.matchAll(COLUMN), ([, quoted, plain]) =>
    quoted === undefined ? plain || null : quoted.replace(DOUBLED, '$1'),
  );
}
