import { describedEnum } from './described-enum.ts';

/** Direction of every list that can be sorted. */
export const orderDirectionSchema = describedEnum({
  id: 'OrderDirection',
  description: 'Ascending or descending sort order.',
  values: {
    asc: 'Lowest or oldest first.',
    desc: 'Highest or newest first.',
  },
});
