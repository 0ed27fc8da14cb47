import { z } from 'zod';
import type { Order } from '../../kernel/paging.ts';

const fields = { createdAt: 'id', updatedAt: 'updatedAt', position: 'position' } as const;

const orderFieldSchema = z
  .enum(['createdAt', 'updatedAt', 'position'])
  .meta({ id: 'WorkItemOrderField', description: 'What work items can be sorted by.' });

const directionSchema = z
  .enum(['asc', 'desc'])
  .meta({ id: 'OrderDirection', description: 'Whether the lowest or the highest comes first.' });

/** The input by which a list of work items is sorted. */
export const workItemOrderFields = {
  orderBy: orderFieldSchema
    .nullish()
    .describe(
      'What they are sorted by: createdAt unless given; position is the order in a column.',
    ),
  direction: directionSchema
    .nullish()
    .describe('Unless given, the newest first, and positions from the top.'),
};

export type WorkItemSorting = z.output<z.ZodObject<typeof workItemOrderFields>>;

export function toOrder({ orderBy, direction }: WorkItemSorting): Order {
  const usual = orderBy === 'position' ? 'asc' : 'desc';
  return { field: fields[orderBy ?? 'createdAt'], direction: direction ?? usual };
}
