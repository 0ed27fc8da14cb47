import type { z } from 'zod';
import type { Order } from '../../kernel/cursor.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { orderDirectionSchema } from '../../kernel/order-direction.ts';

const fields = {
  createdAt: 'id',
  updatedAt: 'updatedAt',
  position: 'position',
  priority: 'priority',
  dueDate: 'dueDate',
} as const;

const orderFieldSchema = describedEnum({
  id: 'WorkItemOrderField',
  description: 'Sort key of work items.',
  values: {
    createdAt: 'Creation time.',
    updatedAt: 'Time of the last update.',
    position: 'Order in the column.',
    priority: 'Urgency.',
    dueDate: 'Planned last day. Items without one come last.',
  },
});

/** Sort order of a list of work items. */
export const workItemOrderFields = {
  orderBy: orderFieldSchema
    .nullish()
    .describe('Default: createdAt. position: order in its column.'),
  direction: orderDirectionSchema
    .nullish()
    .describe('Default: asc for position and dueDate, else desc.'),
};

export type WorkItemSorting = z.output<z.ZodObject<typeof workItemOrderFields>>;

/** The order in terms of columns. */
export type WorkItemOrder = Order<(typeof fields)[keyof typeof fields] | 'latestDueDate'>;

export function toOrder({ orderBy, direction: given }: WorkItemSorting): WorkItemOrder {
  const usual = orderBy === 'position' || orderBy === 'dueDate' ? 'asc' : 'desc';
  const direction = given ?? usual;
  // Items without a due date are last in both directions.
  if (orderBy === 'dueDate' && direction === 'desc') return { field: 'latestDueDate', direction };
  return { field: fields[orderBy ?? 'createdAt'], direction };
}
