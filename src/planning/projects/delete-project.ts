import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { defineDeletion } from '../../kernel/define-deletion.ts';
import { deleteRow } from '../../kernel/delete-row.ts';
import { deletionOf } from '../../kernel/deletion.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { ownRow } from '../../kernel/update-row.ts';
import { idOrProject } from './id-or-project.ts';
import { projectFailures } from './project-failures.ts';

export const deleteProject = defineDeletion({
  name: 'deleteProject',
  summary:
    'Delete a project permanently, with its milestones, notes, repositories and links. Its work ' +
    'items stay without a project, and its boards become boards of all projects.',
  permission: 'projects:delete',
  input: z.object({ id: idOrProject() }),
  output: deletionOf('project'),
  fails: ['PROJECT_NOT_FOUND', 'REFERENCE_NOT_FOUND'],
  handle(context, { id }) {
    return inTransaction(context, async (inner) => {
      const { db } = inner;
      await lockWorkItems(db, id);
      await db.workItem.updateMany({ where: { projectId: id }, data: { projectId: null } });
      const boards = await db.board.updateManyAndReturn({
        where: { projectId: id },
        data: { projectId: null },
        select: { id: true },
      });
      const deleted = await deleteRow(inner, { table: 'projects', where: ownRow(id) });
      if (!deleted) throw context.fail(projectFailures.notFound(id));
      const boardIds = boards.map((board) => board.id);
      return { answer: { deleted: true as const, id, boardIds }, ...deleted };
    });
  },
});

/** Locks the rows in ID order to avoid deadlocks. */
async function lockWorkItems(db: TenantClient, projectId: string): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      WITH locked AS (
        SELECT 1 FROM "workItems"
        WHERE "organizationId" = ${organizationId} AND "projectId" = ${projectId}::uuid
        ORDER BY "id" FOR NO KEY UPDATE
      )
      SELECT count(*)::int FROM locked`,
  );
}
