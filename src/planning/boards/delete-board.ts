import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { deletionOf } from '../../kernel/deletion.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { requirePermission } from '../../kernel/require-permission.ts';
import { id } from '../../kernel/schemas.ts';
import { boardFailures } from './board-failures.ts';

export const deleteBoard = defineOperation({
  name: 'deleteBoard',
  summary:
    'Delete a board and its columns permanently. A board with work items needs includingWorkItems.',
  permission: 'boards:delete',
  input: z.object({
    id: id().describe('ID of the board.'),
    includingWorkItems: z
      .boolean()
      .default(false)
      .describe(
        'Whether to delete its work items too, including archived ones. ' +
          'Requires the permission `work-items:delete`.',
      ),
  }),
  output: deletionOf('board'),
  fails: ['BOARD_NOT_FOUND', 'BOARD_NOT_EMPTY'],
  handle(context, { id, includingWorkItems }) {
    if (includingWorkItems) requirePermission(context, 'work-items:delete');
    return inTransaction(context, async ({ db, fail }) => {
      const board = await db.board.findUnique({ where: { id } });
      if (!board) throw fail(boardFailures.notFound(id));
      if (includingWorkItems) await deleteWorkItems(db, id);
      const count = await db.workItem.count({ where: { boardId: id } });
      if (count > 0) {
        throw fail(boardFailures.notEmpty({ name: board.name, count }));
      }
      await db.board.deleteMany({ where: { id } });
      return { deleted: true as const, id };
    });
  },
});

/** Children on other boards stay and lose their parent. Locks rows in ID order against deadlocks. */
async function deleteWorkItems(db: TenantClient, boardId: string): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "workItems"
      WHERE "organizationId" = ${organizationId} AND "boardId" = ${boardId}::uuid
      ORDER BY "id" FOR UPDATE`,
  );
  await db.workItem.updateMany({
    where: { parent: { boardId }, NOT: { boardId } },
    data: { parentId: null },
  });
  await db.workItem.deleteMany({ where: { boardId } });
}
