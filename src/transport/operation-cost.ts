import { z } from 'zod';
import type { Operation } from '../kernel/operation.ts';

const READ = 1;
const WRITE = 10;
/** How many lists are taken to be in a list of lists. */
const ASSUMED_LISTS = 10;

/** What an operation may cost at most, as far as its input says. */
export function costOfInput(operation: Operation, input: object): number {
  if (!isRead(operation)) return WRITE + givenRows(input);
  const limit = limitOf(operation, input);
  if (limit === undefined) return READ + givenRows(input);
  // A list with a limit that is no page is a list of lists.
  return READ + (operation.output instanceof z.ZodArray ? ASSUMED_LISTS * (limit + 1) : limit);
}

type Outcome = { requested: number; output: unknown };

/** What it has cost: a read by the rows it found, a write as it was asked for. */
export function costOfOutput(operation: Operation, { requested, output }: Outcome): number {
  return isRead(operation) ? READ + foundRows(output) : requested;
}

export function isRead({ permission }: Pick<Operation, 'permission'>): boolean {
  return permission === null || permission.endsWith(':read');
}

/** How many rows a page has; nothing where the operation does not page. */
function limitOf({ input: { shape } }: Operation, input: object): number | undefined {
  if (!shape.limit) return undefined;
  const { data } = z.safeParse(shape.limit, 'limit' in input ? input.limit : undefined);
  return typeof data === 'number' ? data : 0;
}

/** What is given by the list, such as ids, is looked up or changed one by one. */
function givenRows(input: object): number {
  const lists = Object.values(input).filter(Array.isArray);
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** The rows of a page, of a list, or of a list of lists. */
function foundRows(output: unknown): number {
  const rows = rowsOf(output);
  return rows.reduce((sum: number, row) => sum + 1 + rowsOf(row).length, 0);
}

function rowsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || !('items' in value)) return [];
  return Array.isArray(value.items) ? value.items : [];
}
