import { z } from 'zod';
import { DomainError } from '../errors.ts';

/** A list is read by page number, or by a cursor in either direction. */
export type Paging = {
  limit: number;
  page?: number | null;
  after?: string | null;
  before?: string | null;
};

const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 50;

const cursorSchema = z.string().max(100);

/** The input that every list operation takes. */
export const pagingFields = {
  page: z.int().min(1).max(1_000_000).nullish().describe('Page number from 1; not with a cursor.'),
  limit: z.int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT).describe('Rows a page, 500 at most.'),
  after: cursorSchema.nullish().describe('Rows after this cursor.'),
  before: cursorSchema.nullish().describe('Rows before this cursor.'),
};

/** Rows of one page, and how to get at the others. `total` is null where it was not asked for. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    page: z.int(),
    limit: z.int(),
    total: z.int().nullable(),
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    nextCursor: z.string().nullable().describe('Pass as `after` for the next page.'),
    previousCursor: z.string().nullable().describe('Pass as `before` for the previous page.'),
  });
}

/** Stands before everything and after everything: the last page is the one before it. */
export const END_CURSOR = encodeCursor('end');

/** The position of a row in a list that is ordered by id, newest first. */
export function encodeCursor(id: string): string {
  return Buffer.from(id).toString('base64url');
}

/** The Prisma arguments that read one page, and one row more to see whether there is another. */
export function pageQuery(paging: Paging) {
  const { after, before, page, limit } = paging;
  if ((after && before) || (page && (after || before))) {
    throw invalidPaging('page, after and before exclude each other.');
  }
  const cursor = after ?? before;
  const position = cursor ? decodeCursor(cursor) : null;
  const direction = before ? ('gt' as const) : ('lt' as const);
  return {
    ...(position && { where: { id: { [direction]: position } } }),
    orderBy: { id: before ? ('asc' as const) : ('desc' as const) },
    take: limit + 1,
    skip: page ? (page - 1) * limit : 0,
  };
}

export type Page<Row> = {
  items: Row[];
  page: number;
  limit: number;
  total: number | null;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  nextCursor: string | null;
  previousCursor: string | null;
};

/** Makes the page out of what `pageQuery` read. */
export function toPage<Row extends { id: string }>(
  paging: Paging,
  rows: readonly Row[],
  total: number | null,
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
  return {
    items,
    page,
    limit,
    total,
    hasNextPage,
    hasPreviousPage,
    nextCursor: hasNextPage && last ? encodeCursor(last.id) : null,
    previousCursor: hasPreviousPage && first ? encodeCursor(first.id) : null,
  };
}

function decodeCursor(cursor: string): string | null {
  if (cursor === END_CURSOR) return null;
  const position = z.uuid().safeParse(Buffer.from(cursor, 'base64url').toString());
  if (!position.success) throw invalidPaging('The cursor is not one that this list gave out.');
  return position.data;
}

function invalidPaging(message: string): DomainError {
  return new DomainError('VALIDATION_FAILED', message);
}
