import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { defineDeletion } from '../../kernel/define-deletion.ts';
import { deleteRow } from '../../kernel/delete-row.ts';
import { deletionOf } from '../../kernel/deletion.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { ownRow } from '../../kernel/update-row.ts';
import { idOrTaskId } from './id-or-task-id.ts';
import { requireWorkItem } from './require-work-item.ts';
import { MAX_CHANGED } from './work-item.ts';
import { workItemFailures } from './work-item-failures.ts';

export const deleteWorkItem = defineDeletion({
  name: 'deleteWorkItem',
  summary:
    'Delete a work item permanently, with its comments, history and AI sessions. ' +
    'Its children move to the top level.',
  permission: 'work-items:delete',
  input: z.object({ id: idOrTaskId().describe('ID or taskId.') }),
  output: deletionOf('work item'),
  fails: ['WORK_ITEM_NOT_FOUND'],
  handle(context, { id: ref }) {
    return inTransaction(context, async (inner) => {
      const { db } = inner;
      const { id } = await requireWorkItem(inner, ref);
      await lockWithChildren(db, id);
      const children = await db.workItem.updateManyAndReturn({
        where: { parentId: id },
        data: { parentId: null },
        select: { id: true },
      });
      const deleted = await deleteRow(inner, { table: 'workItems', where: ownRow(id) });
      if (!deleted) throw inner.fail(workItemFailures.notFound(id));
      const childIds = children.slice(0, MAX_CHANGED).map((child) => child.id);
      return { answer: { deleted: true as const, id, childIds }, ...deleted };
    });
  },
});

/** Locks in the order of IDs to prevent deadlocks. The lock also blocks new children. */
async function lockWithChildren(db: TenantClient, id: string): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "workItems"
      WHERE "organizationId" = ${organizationId}
        AND ("id" = ${id}::uuid OR "parentId" = ${id}::uuid)
      ORDER BY "id" FOR UPDATE`,
  );
}
