import { z } from 'zod';
import type { Operation } from '../kernel/operation.ts';

const READ = 1;
const WRITE = 10;
/** Assumed number of inner lists in a list of lists. */
const ASSUMED_LISTS = 10;

/** The maximum cost of an operation for an input, in points. */
export function costOfInput(operation: Operation, input: object): number {
  if (!isRead(operation)) return WRITE + givenRows(input);
  const limit = limitOf(operation, input);
  if (limit === undefined) return READ + givenRows(input);
  // An unpaged list with a limit is a list of lists.
  return READ + (operation.output instanceof z.ZodArray ? ASSUMED_LISTS * (limit + 1) : limit);
}

type Outcome = { requested: number; output: unknown };

/** The actual cost: a read by its rows, a write as requested. */
export function costOfOutput(operation: Operation, { requested, output }: Outcome): number {
  return isRead(operation) ? READ + foundRows(output) : requested;
}

export function isRead({ permission }: Pick<Operation, 'permission'>): boolean {
  return permission === null || permission.endsWith(':read');
}

/** The page size. Undefined if the operation is not paged. */
function limitOf({ input: { shape } }: Operation, input: object): number | undefined {
  if (!shape.limit) return undefined;
  const { data } = z.safeParse(shape.limit, 'limit' in input ? input.limit : undefined);
  return typeof data === 'number' ? data : 0;
}

/** The elements of input lists, such as IDs, each of which is looked up or changed. */
function givenRows(input: object): number {
  const lists = Object.values(input).filter(Array.isArray);
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** Counts the rows of a page, a list, or a list of lists. */
function foundRows(output: unknown): number {
  const rows = rowsOf(output);
  return rows.reduce((sum: number, row) => sum + 1 + rowsOf(row).length, 0);
}

function rowsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || !('items' in value)) return [];
  return Array.isArray(value.items) ? value.items : [];
}
