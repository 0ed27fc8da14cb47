import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { workItemFailures } from '../work-items/work-item-failures.ts';
import { loadDependencies } from './dependencies-of-work-items.ts';
import { dependenciesSchema } from './dependency.ts';

export const getWorkItemDependencies = defineOperation({
  name: 'getWorkItemDependencies',
  summary: 'Read what a work item waits for and what waits for it.',
  permission: 'work-items:read',
  input: z.object({ workItemId: idOrTaskId().describe('Its id or its taskId, such as A-T-37.') }),
  output: dependenciesSchema,
  fails: ['WORK_ITEM_NOT_FOUND'],
  async handle(context, { workItemId: ref }) {
    const { db, fail } = context;
    const { id } = await requireWorkItem(context, ref);
    const dependencies = (await loadDependencies(db, [id])).get(id);
    if (!dependencies) throw fail(workItemFailures.notFound(ref));
    return dependencies;
  },
});
