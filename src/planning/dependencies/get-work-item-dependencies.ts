import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { workItemFailures } from '../work-items/work-item-failures.ts';
import { loadDependencies } from './dependencies-of-work-items.ts';
import { dependenciesFields, dependenciesSchema } from './dependency.ts';

export const getWorkItemDependencies = defineOperation({
  name: 'getWorkItemDependencies',
  summary: 'Read the dependencies and dependents of a work item, 200 of each at a time.',
  permission: 'work-items:read',
  input: z.object({ workItemId: idOrTaskId().describe('ID or taskId.'), ...dependenciesFields }),
  output: dependenciesSchema,
  fails: ['WORK_ITEM_NOT_FOUND'],
  async handle(context, { workItemId: ref, after }) {
    const { db, fail } = context;
    const { id } = await requireWorkItem(context, ref);
    const dependencies = (await loadDependencies(db, [id], after)).get(id);
    if (!dependencies) throw fail(workItemFailures.notFound(ref));
    return dependencies;
  },
});
