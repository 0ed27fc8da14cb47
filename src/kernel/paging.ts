import { z } from 'zod';
import {
  cursorSchema,
  decodeCursor,
  END_CURSOR,
  encodeCursor,
  invalidPaging,
  NEWEST_FIRST,
  type Order,
  type OrderField,
  type Place,
  type Sortable,
} from './cursor.ts';
import { showTotal, type Total, totalFields } from './total.ts';

/** Pagination by page number, or by cursor in either direction. */
export type Paging = {
  limit: number;
  page?: number | null;
  after?: string | null;
  before?: string | null;
};

const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 50;

/** Pagination input of every list operation. */
export const pagingFields = {
  page: z.int().min(1).max(1_000_000).nullish().describe('Page number from 1. Excludes cursors.'),
  limit: z
    .int()
    .min(1)
    .max(MAX_LIMIT)
    .default(DEFAULT_LIMIT)
    .describe('Rows per page, 500 at most.'),
  after: cursorSchema.nullish().describe('Rows after this cursor.'),
  before: cursorSchema.nullish().describe('Rows before this cursor.'),
};

/** One page of a list with its cursors. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    page: z.int(),
    limit: z.int(),
    ...totalFields,
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    nextCursor: z.string().nullable().describe('Pass as `after` for the next page.'),
    previousCursor: z.string().nullable().describe('Pass as `before` for the previous page.'),
  });
}

/** Prisma arguments for one page, newest first, plus one row to detect another page. */
export function pageQuery(paging: Paging) {
  const { direction, past, take, skip } = readPaging(paging);
  const where = past && { id: { [direction === 'asc' ? 'gt' : 'lt']: past.id } };
  return { ...(where && { where }), orderBy: [{ id: direction }], take, skip };
}

export type Reading<Field = OrderField> = Order<Field> & {
  past: Place | undefined;
  take: number;
  skip: number;
};

/** Reading direction, start row, and number of rows: one more than the limit. */
export function readPaging(paging: Paging): Reading<'id'>;
export function readPaging<Field extends OrderField>(
  paging: Paging,
  order: Order<Field>,
): Reading<Field>;
export function readPaging(paging: Paging, order: Order = NEWEST_FIRST): Reading {
  const { after, before, page, limit } = paging;
  if ((after && before) || (page && (after || before))) {
    throw invalidPaging('page, after and before exclude each other. Send only one of them.');
  }
  const cursor = after ?? before;
  const { field } = order;
  return {
    field,
    direction: before ? opposite[order.direction] : order.direction,
    past: cursor ? decodeCursor(cursor, field) : undefined,
    take: limit + 1,
    skip: page ? (page - 1) * limit : 0,
  };
}

export type Page<Row> = {
  items: Row[];
  page: number;
  limit: number;
  total: number | null;
  totalIsExact: boolean | null;
  totalPages: number | null;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  nextCursor: string | null;
  previousCursor: string | null;
  cursorOf: (row: Row) => string;
};

type Read<Row> = { rows: readonly Row[]; total: Total | number | null; order?: Order };

/** Builds a page from the rows of `pageQuery`. */
export function toPage<Row extends Sortable>(
  paging: Paging,
  { rows, total, order = NEWEST_FIRST }: Read<Row>,
): Page<Row> {
  const { limit } = paging;
  const page = paging.page ?? 1;
  const isBackward = Boolean(paging.before);
  const hasMore = rows.length > limit;
  const kept = rows.slice(0, limit);
  const items = isBackward ? kept.reverse() : kept;
  const hasNextPage = isBackward ? paging.before !== END_CURSOR : hasMore;
  const hasPreviousPage = isBackward ? hasMore : Boolean(paging.after) || page > 1;
  const first = items[0];
  const last = items.at(-1);
  const cursorOf = (row: Row) => encodeCursor(row, order);
  return {
    items,
    page,
    limit,
    ...showTotal(paging, { total, found: rows.length }),
    hasNextPage,
    hasPreviousPage,
    nextCursor: hasNextPage && last ? cursorOf(last) : null,
    previousCursor: hasPreviousPage && first ? cursorOf(first) : null,
    cursorOf,
  };
}

const opposite = { asc: 'desc', desc: 'asc' } as const;
