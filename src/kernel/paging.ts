import { z } from 'zod';
import { DomainError } from '../errors.ts';
import { isId } from './schemas.ts';

/** Pagination by page number, or by cursor in either direction. */
export type Paging = {
  limit: number;
  page?: number | null;
  after?: string | null;
  before?: string | null;
};

const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 50;

export const cursorSchema = z.string().max(100);

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

/** One page of a list with its cursors. `total` is null if it was not requested. */
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

type OrderField =
  | 'id'
  | 'position'
  | 'updatedAt'
  | 'dueDate'
  | 'latestDueDate'
  | 'priority'
  | 'lastUsedAt'
  | 'name';

/** Sort order. Ties are sorted by ID in the same direction. */
export type Order<Field = OrderField> = { field: Field; direction: 'asc' | 'desc' };

const NEWEST_FIRST = { field: 'id', direction: 'desc' } as const;

/** Virtual cursor after the last row: the page before it is the last page. */
export const END_CURSOR = toBase64('end');

type Sortable = {
  id: string;
  position?: number;
  updatedAt?: Date;
  dueDate?: Date | null;
  priority?: string;
  lastUsedAt?: Date | null;
};

/** The place of rows without a due date: the end of the list, after or before all days. */
const UNDATED = {
  dueDate: new Date('9999-12-31T23:59:59.999Z'),
  latestDueDate: new Date('1000-01-01T00:00:00.000Z'),
};

/** In ascending order, as in the database. */
const PRIORITIES = ['low', 'medium', 'high', 'urgent'];

/** Prisma arguments for one page, newest first, plus one row to detect another page. */
export function pageQuery(paging: Paging) {
  const { direction, past, take, skip } = readPaging(paging);
  const where = past && { id: { [direction === 'asc' ? 'gt' : 'lt']: past.id } };
  return { ...(where && { where }), orderBy: [{ id: direction }], take, skip };
}

/** Decoded cursor: ID of a row and its value in the sort field. */
type Place = { id: string; value: Date | number | string | null };

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
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  nextCursor: string | null;
  previousCursor: string | null;
  cursorOf: (row: Row) => string;
};

type Read<Row> = { rows: readonly Row[]; total: number | null; order?: Order };

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
  // A capped total is raised to the number of rows known so far.
  const isKnown = !isBackward && rows.length > 0;
  const known = isKnown ? (page - 1) * limit + rows.length : 0;
  const first = items[0];
  const last = items.at(-1);
  const cursorOf = (row: Row) => encodeCursor(row, order);
  return {
    items,
    page,
    limit,
    total: total === null ? null : Math.max(total, known),
    hasNextPage,
    hasPreviousPage,
    nextCursor: hasNextPage && last ? cursorOf(last) : null,
    previousCursor: hasPreviousPage && first ? cursorOf(first) : null,
    cursorOf,
  };
}

const opposite = { asc: 'desc', desc: 'asc' } as const;

/** Encodes the position of a row in an order. The row's name would be too long for a cursor. */
function encodeCursor(row: Sortable, { field }: Order): string {
  if (field === 'id') return toBase64(row.id);
  if (field === 'name') return toBase64(`${row.id} name`);
  if (field === 'priority') return toBase64(`${row.id} ${row.priority}`);
  if (isDueDate(field)) return toBase64(`${row.id} ${row.dueDate?.getTime() ?? 'none'}`);
  const value = row[field];
  return toBase64(`${row.id} ${Number(value)}`);
}

function decodeCursor(cursor: string, field: OrderField): Place | undefined {
  if (cursor === END_CURSOR) return undefined;
  const [id = '', place, ...more] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!isId(id) || more.length > 0 || !isPlace(place, field)) {
    throw invalidPaging('The cursor is not from this list in this order. Send one from its pages.');
  }
  if (field === 'id' || field === 'name') return { id, value: null };
  if (field === 'priority') return { id, value: place ?? '' };
  if (isDueDate(field) && place === 'none') return { id, value: UNDATED[field] };
  return { id, value: field === 'position' ? Number(place) : new Date(Number(place)) };
}

const isDueDate = (field: OrderField): field is keyof typeof UNDATED => field in UNDATED;

/** The first due date, and the year 10000, beyond all dates on the wire. */
const FIRST_DUE_DATE = Date.UTC(1900, 0);
const AFTER_ALL_TIME = Date.UTC(10_000, 0);

function isPlace(place: string | undefined, field: OrderField): boolean {
  if (field === 'id') return place === undefined;
  if (field === 'name') return place === 'name';
  if (field === 'priority') return place !== undefined && PRIORITIES.includes(place);
  if (isDueDate(field) && place === 'none') return true;
  const number = Number(place);
  if (place === undefined || !Number.isFinite(number)) return false;
  const first = isDueDate(field) ? FIRST_DUE_DATE : 0;
  return field === 'position' || (number >= first && number < AFTER_ALL_TIME);
}

function toBase64(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function invalidPaging(message: string): DomainError {
  return new DomainError('VALIDATION_FAILED', message);
}
