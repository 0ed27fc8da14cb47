import { z } from 'zod';
import { DomainError } from '../errors.ts';
import { isId } from './schemas.ts';

export const cursorSchema = z.string().max(100);

export type OrderField =
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

export const NEWEST_FIRST = { field: 'id', direction: 'desc' } as const;

/** Virtual cursor after the last row: the page before it is the last page. */
export const END_CURSOR = toBase64('end');

export type Sortable = {
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

/** Decoded cursor: ID of a row and its value in the sort field. */
export type Place = { id: string; value: Date | number | string | null };

/** Encodes the position of a row in an order. The row's name would be too long for a cursor. */
export function encodeCursor(row: Sortable, { field }: Order): string {
  if (field === 'id') return toBase64(row.id);
  if (field === 'name') return toBase64(`${row.id} name`);
  if (field === 'priority') return toBase64(`${row.id} ${row.priority}`);
  if (isDueDate(field)) return toBase64(`${row.id} ${row.dueDate?.getTime() ?? 'none'}`);
  const value = row[field];
  return toBase64(`${row.id} ${Number(value)}`);
}

export function decodeCursor(cursor: string, field: OrderField): Place | undefined {
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

export function invalidPaging(message: string): DomainError {
  return new DomainError('VALIDATION_FAILED', message);
}
