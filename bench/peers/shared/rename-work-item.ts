import type { Viewer } from '../../cases.ts';
import { prisma } from './prisma.ts';

type Renaming = { id: string; title: string };

/** Changes the title and writes the item's history in one transaction. */
export function renameWorkItem({ user, organization }: Viewer, { id, title }: Renaming) {
  const organizationId = organization.id;
  return prisma.$transaction(async (transaction) => {
    const before = await transaction.workItem.findUnique({
      where: { organizationId_id: { organizationId, id } },
    });
    if (!before) return null;
    const after = await transaction.workItem.update({
      where: { organizationId_id: { organizationId, id } },
      data: { title },
    });
    if (before.title !== title) {
      await transaction.workItemEvent.create({
        data: {
          organizationId,
          workItemId: id,
          eventType: 'updated',
          fieldName: 'title',
          oldValue: before.title,
          newValue: title,
          triggeredBy: 'api',
          triggeredByUserId: user.id,
        },
      });
    }
    return after;
  });
}
