import type { z } from 'zod';
import type { Order } from '../../kernel/cursor.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { orderDirectionSchema } from '../../kernel/order-direction.ts';

const fields = { createdAt: 'id', name: 'name', lastUsedAt: 'lastUsedAt' } as const;

const orderFieldSchema = describedEnum({
  id: 'ApiKeyOrderField',
  description: 'Sort key of API keys.',
  values: {
    createdAt: 'Creation time.',
    name: 'Name, without regard to case. Numbers count by value.',
    lastUsedAt: 'Time of the last use. Unused keys come first in ascending order.',
  },
});

/** Sort order of a list of API keys. */
export const apiKeyOrderFields = {
  orderBy: orderFieldSchema
    .nullish()
    .describe(
      'Sort key; default: createdAt. name ignores case and compares numbers by value. In lastUsedAt, ' +
        'keys that were never used come first.',
    ),
  direction: orderDirectionSchema.nullish().describe('Default: asc for name, else desc.'),
};

type Sorting = z.output<z.ZodObject<typeof apiKeyOrderFields>>;

/** The order in terms of columns. */
export type ApiKeyOrder = Order<(typeof fields)[keyof typeof fields]>;

export function toOrder({ orderBy, direction }: Sorting): ApiKeyOrder {
  const usual = orderBy === 'name' ? 'asc' : 'desc';
  return { field: fields[orderBy ?? 'createdAt'], direction: direction ?? usual };
}
