import { z } from 'zod';

/** Direction of every list that can be sorted. */
export const orderDirectionSchema = z
  .enum(['asc', 'desc'])
  .meta({ id: 'OrderDirection', description: 'Ascending or descending sort order.' });
