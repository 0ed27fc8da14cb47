import type { WorkItem } from '../../db/generated/client.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { ideaFailures } from './idea-failures.ts';

type Wanted = {
  ref: string /** Participle for the error message, such as promoted. */;
  done: string;
};

/** The idea of an ID or taskId, locked until the transaction ends. */
export async function requireIdea(
  context: StepContext<'WORK_ITEM_NOT_FOUND' | 'NOT_AN_IDEA'>,
  { ref, done }: Wanted,
): Promise<WorkItem> {
  const { id, taskId, type: seen } = await requireWorkItem(context, ref);
  const [idea] = await context.db.workItem.updateManyAndReturn({
    where: { id, type: 'idea', archivedAt: null },
    data: { position: { increment: 0 } },
  });
  if (idea) return idea;
  throw context.fail(ideaFailures.notAnIdea({ taskId, type: seen, done }));
}
