import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { id } from '../schemas.ts';
import { whereMatches, workItemFilterFields } from '../work-items/work-item-filter.ts';

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
    .describe(`Tasks and ideas in a column, ${MAX_LIMIT} at most.`),
};

export type BoardViewInput = z.output<z.ZodObject<typeof boardViewFields>>;

/** The conditions of its filter, and whether there are any. */
export function viewFilter({ tagIds, view, limit, ...filter }: BoardViewInput) {
  const conditions: Prisma.WorkItemWhereInput[] = whereMatches({ ...filter, tags: tagIds });
  const given = Object.values({ ...filter, tagIds }).filter(
    (value) => value !== undefined && value !== null,
  );
  return { where: { AND: conditions }, isFiltered: given.length > 0 };
}
