import { z } from 'zod';
import type { Operation } from '../services/operation.ts';
import { type Page, pagingFields } from '../services/paging.ts';

/** A model's context is dear: fewer rows at once than elsewhere, in fewer words. */
const paging = {
  page: pagingFields.page.describe('From 1; not with `after`.'),
  limit: z.int().min(1).max(100).default(50),
  after: pagingFields.after.describe('A nextCursor.'),
};

const pagination = z.object({
  page: z.int(),
  limit: z.int(),
  total: z.int(),
  totalPages: z.int(),
  nextCursor: z.string().nullable(),
});

type ListInput = z.ZodObject<typeof pagingFields & z.ZodRawShape>;
type ListOutput = z.ZodObject<{ items: z.ZodArray<z.ZodObject> } & z.ZodRawShape>;

/**
 * What a list operation is as a tool: its rows under their name, and less about pages, as a model
 * only ever reads on.
 */
export function pagedAs<Input extends ListInput, Output extends ListOutput>(
  plural: string,
  operation: Operation<string, Input, Output>,
) {
  const { before, ...fields } = operation.input.shape;
  return {
    operation,
    input: z.object({ ...fields, ...paging }),
    output: z.object({ [plural]: operation.output.shape.items, pagination }),
    present: (page: z.input<Output>) => {
      const { items, ...place } = page as unknown as Page<unknown>;
      return { [plural]: items, pagination: paginate(place) };
    },
  };
}

function paginate({ page, limit, total, nextCursor }: Omit<Page<unknown>, 'items'>) {
  const totalPages = Math.ceil((total ?? 0) / limit);
  return { page, limit, total: total ?? 0, totalPages, nextCursor };
}
