import { protocol } from '@electric-sql/pglite';
import type { TextRow } from './database.ts';

const ERROR = 'E'.charCodeAt(0);
const DATA_ROW = 'D'.charCodeAt(0);
const LENGTH_AT = 1;
const HEADER_SIZE = 5;

/** Parses the rows of a PostgreSQL response. Throws its error, if any. */
export function readTextRows(answer: Buffer): TextRow[] {
  const rows: TextRow[] = [];
  for (let at = 0; at < answer.length; at += 1 + answer.readInt32BE(at + LENGTH_AT)) {
    const type = answer[at];
    if (type === DATA_ROW) rows.push(readTextRow(answer, at + HEADER_SIZE));
    else if (type === ERROR) throw readError(answer.subarray(at));
  }
  return rows;
}

/** Format: number of columns, then length and text of each. The length of NULL is -1. */
function readTextRow(answer: Buffer, start: number): TextRow {
  const row: TextRow = [];
  let at = start + 2;
  for (let left = answer.readInt16BE(start); left > 0; left -= 1) {
    const length = answer.readInt32BE(at);
    at += 4;
    row.push(length < 0 ? null : answer.toString('utf8', at, at + length));
    if (length > 0) at += length;
  }
  return row;
}

function readError(answer: Buffer): Error {
  let error = new Error('PostgreSQL responded with an error that cannot be parsed.');
  new protocol.Parser().parse(answer, (message) => {
    if (message instanceof protocol.messages.DatabaseError) error = message;
  });
  return error;
}
