import { z } from 'zod';
import type { Order } from '../../kernel/paging.ts';

const fields = { createdAt: 'id', updatedAt: 'updatedAt', position: 'position' } as const;

const orderFieldSchema = z
  .enum(['createdAt', 'updatedAt', 'position'])
  .meta({ id: 'WorkItemOrderField', description: 'Sort key of work items.' });

const directionSchema = z
  .enum(['asc', 'desc'])
  .meta({ id: 'OrderDirection', description: 'Ascending or descending sort order.' });

/** Sort order of a list of work items. */
export const workItemOrderFields = {
  orderBy: orderFieldSchema
    .nullish()
    .describe('Sort key; default: createdAt. position is the order within a column.'),
  direction: directionSchema.nullish().describe('Default: asc for position, else desc.'),
};

export type WorkItemSorting = z.output<z.ZodObject<typeof workItemOrderFields>>;

export function toOrder({ orderBy, direction }: WorkItemSorting): Order {
  const usual = orderBy === 'position' ? 'asc' : 'desc';
  return { field: fields[orderBy ?? 'createdAt'], direction: direction ?? usual };
}
