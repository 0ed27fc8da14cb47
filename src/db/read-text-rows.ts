import { protocol } from '@electric-sql/pglite';
import type { TextRow } from './database.ts';

const ERROR = 'E'.charCodeAt(0);
const DATA_ROW = 'D'.charCodeAt(0);
const LENGTH_AT = 1;
const HEADER_SIZE = 5;

/** The rows in what PostgreSQL answered; an error in it is thrown. */
export function readTextRows(answer: Buffer): TextRow[] {
  const rows: TextRow[] = [];
  for (let at = 0; at < answer.length; at += 1 + answer.readInt32BE(at + LENGTH_AT)) {
    const type = answer[at];
    if (type === DATA_ROW) rows.push(readTextRow(answer, at + HEADER_SIZE));
    else if (type === ERROR) throw readError(answer.subarray(at));
  }
  return rows;
}

/** The number of columns, then the length of each and its text; the length of NULL is negative. */
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
  let error = new Error('PostgreSQL answered with an error that cannot be read.');
  new protocol.Parser().parse(answer, (message) => {
    if (message instanceof protocol.messages.DatabaseError) error = message;
  });
  return error;
}
