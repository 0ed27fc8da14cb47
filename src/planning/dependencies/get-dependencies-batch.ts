import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { workItemRefs } from '../work-items/bulk-move-work-items.ts';
import { requireWorkItems } from '../work-items/require-work-item.ts';
import { loadDependencies } from './dependencies-of-work-items.ts';
import { dependenciesSchema, noDependencies } from './dependency.ts';

export const getDependenciesBatch = defineOperation({
  name: 'getDependenciesBatch',
  summary:
    'Read the dependencies and dependents of several work items, 200 of each. For the others, read ' +
    'the dependencies of one item after `nextCursor`.',
  permission: 'work-items:read',
  input: z.object({ workItemIds: workItemRefs() }),
  output: z.object({
    items: z.array(z.object({ workItemId: z.string(), ...dependenciesSchema.shape })),
  }),
  fails: ['WORK_ITEM_NOT_FOUND'],
  async handle(context, { workItemIds: refs }) {
    const ids = (await requireWorkItems(context, refs)).map(({ id }) => id);
    const byItem = await loadDependencies(context.db, ids);
    return { items: ids.map((id) => ({ workItemId: id, ...(byItem.get(id) ?? noDependencies) })) };
  },
});
