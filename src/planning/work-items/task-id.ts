import type { TenantClient } from '../../db/tenant-client.ts';
import type { WorkItemType } from '../hierarchy/work-item-type.ts';
import { KEY_WITHOUT_PROJECT } from '../projects/project-key.ts';

const typeLetters = {
  epic: 'E',
  feature: 'F',
  story: 'S',
  task: 'T',
  idea: 'I',
} as const satisfies Record<WorkItemType, string>;

type NewItem = { organizationId: string; projectKey: string | undefined; type: WorkItemType };

/**
 * Takes the next taskId for a project and type, such as A-T-37. The counter stays locked until the
 * transaction ends, so that numbers have no gaps.
 */
export async function takeTaskId(
  db: TenantClient,
  { organizationId, projectKey = KEY_WITHOUT_PROJECT, type }: NewItem,
): Promise<string> {
  const prefix = `${projectKey}-${typeLetters[type]}`;
  const take = async () => {
    const data = { value: { increment: 1 } };
    const [counter] = await db.taskIdCounter.updateManyAndReturn({ where: { prefix }, data });
    return counter && `${prefix}-${counter.value}`;
  };
  const taken = await take();
  if (taken) return taken;
  await db.taskIdCounter.createMany({ data: { organizationId, prefix }, skipDuplicates: true });
  const first = await take();
  if (!first) throw new Error(`Counter not found after its creation: ${prefix}.`);
  return first;
}

const TASK_ID = /^([A-Z0-9]{1,10})-(?:([EFSTI])-)?(\d{1,9})$/i;

/** The stored form of a taskId: `a-37`, which older clients write for a task, is `A-T-37`. */
export function normalizeTaskId(text: string): string {
  const [, prefix = '', letter = 'T', number = ''] = TASK_ID.exec(text) ?? [];
  return `${prefix}-${letter}-${Number(number)}`.toUpperCase();
}
