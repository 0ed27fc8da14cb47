import type { WorkItem } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { DomainError } from '../../errors.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';

type Wanted = { ref: string /** What is to be done to it, such as promoted. */; done: string };

/** The idea that an id or a taskId means, which nobody else changes until the transaction ends. */
export async function requireIdea(db: TenantClient, { ref, done }: Wanted): Promise<WorkItem> {
  const { id, taskId, type: seen } = await requireWorkItem(db, ref);
  const [idea] = await db.workItem.updateManyAndReturn({
    where: { id, type: 'idea', archivedAt: null },
    data: { position: { increment: 0 } },
  });
  if (idea) return idea;
  const is = seen === 'idea' ? 'no longer an idea' : `of type ${seen}`;
  throw new DomainError('NOT_AN_IDEA', `Only ideas can be ${done}; ${taskId} is ${is}.`);
}
