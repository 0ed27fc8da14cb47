import { z } from 'zod';
import type { Operation } from '../kernel/operation.ts';
import { type Page, pagingFields } from '../kernel/paging.ts';
import { rowFields, showRow } from './slim-rows.ts';

/** Pagination input of tools: fewer rows than elsewhere, to save the model's context. */
const paging = {
  page: pagingFields.page.describe('From 1; not with `after`.'),
  limit: z.int().min(1).max(100).default(50),
  after: pagingFields.after.describe('A nextCursor.'),
};

const pagination = z.object({
  page: z.int(),
  limit: z.int(),
  total: z.int(),
  totalIsExact: z.boolean(),
  totalPages: z.int(),
  nextCursor: z.string().nullable(),
});

type ListInput = z.ZodObject<typeof pagingFields & z.ZodRawShape>;
type ListOutput = z.ZodObject<{ items: z.ZodArray<z.ZodObject> } & z.ZodRawShape>;

type Rows = {
  /** Default fields of a row. */
  slim: z.ZodObject;
  /** Names the tool that returns all fields, and useful fields of it. */
  more: string;
};

/**
 * Adapts a list operation to a tool: names its rows, slims them if given, and drops backward
 * pagination.
 */
export function pagedAs<Input extends ListInput, Output extends ListOutput>(
  plural: string,
  operation: Operation<string, Input, Output>,
  rows?: Rows,
) {
  const { before, ...fields } = operation.input.shape;
  const full = operation.output.shape.items.element;
  const extra = rows && rowFields({ full, more: rows.more });
  return {
    operation,
    input: z.object({ ...fields, ...paging, ...extra }),
    output: z.object({ [plural]: z.array(rows?.slim ?? full), pagination }),
    present: (page: z.input<Output>, input: object = {}) => {
      const { items, ...place } = page as unknown as Page<object>;
      const shown = rows ? items.map((row) => showRow(row, rows.slim, input)) : items;
      return { [plural]: shown, pagination: paginate(place) };
    },
  };
}

function paginate({
  page,
  limit,
  total,
  totalIsExact,
  totalPages,
  nextCursor,
}: Omit<Page<object>, 'items'>) {
  return { page, limit, total, totalIsExact, totalPages, nextCursor };
}
