import { z } from 'zod';
import { id } from '../../kernel/schemas.ts';
import { type WorkItemFilter, workItemFilterFields } from '../work-items/work-item-filter.ts';

const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 100;

const { search, type, priority, assignee, projectId } = workItemFilterFields;

const filterFields = {
  search,
  type,
  priority,
  assignee,
  projectId,
  tagIds: z.array(id()).max(20).nullish().describe('Only items that have all of these tags.'),
};

/** What a view of boards takes, besides which boards. */
export const boardViewFields = {
  ...filterFields,
  view: z
    .enum(['board'])
    .meta({ id: 'BoardViewName', description: 'How much of each item is shown.' })
    .nullish()
    .describe('`board` for what a card shows; all but long descriptions unless given.'),
  limit: z
    .int()
    .min(1)
    .max(MAX_LIMIT)
    .default(DEFAULT_LIMIT)
    .describe(`Tasks and ideas in a column, and groups in all; ${MAX_LIMIT} at most.`),
};

export type BoardViewInput = z.output<z.ZodObject<typeof boardViewFields>>;

/** Its filter as lists take it, and whether there is any. */
export function viewFilter({ tagIds, view, limit, ...fields }: BoardViewInput) {
  const filter: WorkItemFilter = { ...fields, tags: tagIds };
  const given = Object.values(filter).filter((value) => value !== undefined && value !== null);
  return { filter, isFiltered: given.length > 0 };
}
