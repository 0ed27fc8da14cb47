import { z } from 'zod';
import { describedEnum } from '../../kernel/described-enum.ts';
import { idOrTag } from '../tags/id-or-tag.ts';
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
  tagIds: z
    .array(idOrTag())
    .max(20)
    .nullish()
    .describe('Only items with all of these tags, by ID or name.'),
};

/** Input fields of board views besides the board or area. */
export const boardViewFields = {
  ...filterFields,
  view: describedEnum({
    id: 'BoardViewName',
    description: 'Level of detail of the items.',
    values: { board: 'Without long texts.' },
  })
    .nullish()
    .describe('`board` omits long texts. Default: all fields, descriptions cut to 200 characters.'),
  limit: z
    .int()
    .min(1)
    .max(MAX_LIMIT)
    .default(DEFAULT_LIMIT)
    .describe(`Maximum of leaves a column, and of groups in total, ${MAX_LIMIT} at most.`),
};

export type BoardViewInput = z.output<z.ZodObject<typeof boardViewFields>>;

/** Converts the input of a view to the filter of a list. */
export function viewFilter({ tagIds, view, limit, ...fields }: BoardViewInput) {
  const filter: WorkItemFilter = { ...fields, tags: tagIds };
  const given = Object.values(filter).filter((value) => value !== undefined && value !== null);
  return { filter, isFiltered: given.length > 0 };
}
