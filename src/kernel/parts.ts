import { z } from 'zod';
import { DomainError } from '../errors.ts';
import { cursorSchema } from './cursor.ts';
import { isId } from './schemas.ts';

/** Input of a list that is read in parts of a fixed size. */
export const partFields = {
  after: cursorSchema.nullish().describe('ID of the last row so far: only rows after it.'),
};

/** Part of a list. */
export function partOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    limit: z.int().describe('Maximum number of rows.'),
    nextCursor: z
      .string()
      .nullable()
      .describe('Pass as `after` to read on. Null if there are no more rows.'),
  });
}

export type Part<Row> = { items: Row[]; limit: number; nextCursor: string | null };

/** Arguments of Prisma for one part, plus one row to detect more. */
type Place<Cursor> = { take: number; skip?: number; cursor?: Cursor };

type Reader<Row, Cursor> = {
  limit: number;
  /** The unique key of the row with an ID, in the organization. */
  cursorOf: (id: string) => Cursor;
  read: (place: Place<Cursor>) => Promise<Row[]>;
  idOf: (row: Row) => string;
  /** Whether the organization has the row with the ID. */
  has: (id: string) => Promise<unknown>;
};

/** Reads the part of a list after a row, in the order of the list. */
export async function readPart<Row, Cursor>(
  after: string | null | undefined,
  { limit, cursorOf, idOf, read, has }: Reader<Row, Cursor>,
): Promise<Part<Row>> {
  if (after && !isId(after)) throw unknownRow(after);
  const place = { take: limit + 1, ...(after && { cursor: cursorOf(after), skip: 1 }) };
  const rows = await read(place);
  if (after && rows.length === 0 && !(await has(after))) throw unknownRow(after);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, limit, nextCursor: rows.length > limit && last ? idOf(last) : null };
}

export function unknownRow(after: string): DomainError {
  return new DomainError(
    'VALIDATION_FAILED',
    `The list has no row with the ID in after: ${after}. Read the list from its start.`,
  );
}
