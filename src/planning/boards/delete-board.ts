import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { defineDeletion } from '../../kernel/define-deletion.ts';
import { deleteRow } from '../../kernel/delete-row.ts';
import { deletionOf } from '../../kernel/deletion.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { requirePermission } from '../../kernel/require-permission.ts';
import { id } from '../../kernel/schemas.ts';
import { ownRow } from '../../kernel/update-row.ts';
import { boardFailures } from './board-failures.ts';

export const deleteBoard = defineDeletion({
  name: 'deleteBoard',
  summary:
    'Delete a board and its columns permanently. A board with work items needs includeWorkItems.',
  permission: 'boards:delete',
  input: z.object({
    id: id().describe('ID of the board.'),
    includeWorkItems: z
      .boolean()
      .default(false)
      .describe(
        'Whether to delete its work items too, including archived ones. ' +
          'Requires the permission `work-items:delete`.',
      ),
  }),
  output: deletionOf('board'),
  fails: ['BOARD_NOT_FOUND', 'BOARD_NOT_EMPTY'],
  handle(context, { id, includeWorkItems }) {
    if (includeWorkItems) requirePermission(context, 'work-items:delete');
    return inTransaction(context, async (inner) => {
      const { db, fail } = inner;
      const board = await db.board.findUnique({ where: { id } });
      if (!board) throw fail(boardFailures.notFound(id));
      if (includeWorkItems) await deleteWorkItems(db, id);
      const count = await db.workItem.count({ where: { boardId: id } });
      if (count > 0) {
        throw fail(boardFailures.notEmpty({ name: board.name, count }));
      }
      const deleted = await deleteRow(inner, { table: 'boards', where: ownRow(id) });
      if (!deleted) throw fail(boardFailures.notFound(id));
      return { answer: { deleted: true as const, id }, ...deleted };
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
