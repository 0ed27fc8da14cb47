import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { laterVersion } from '../../kernel/expected-version.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTaskId } from './id-or-task-id.ts';
import { loadWorkItem } from './load-work-items.ts';
import { requireWorkItem } from './require-work-item.ts';
import { workItemSchema } from './work-item.ts';

export const resetAi = defineOperation({
  name: 'resetAi',
  summary: 'Clear the processing flag and the reservation of an AI agent on a work item.',
  permission: 'work-items:write',
  input: z.object({ id: idOrTaskId().describe('ID or taskId.') }),
  output: workItemSchema,
  fails: ['WORK_ITEM_NOT_FOUND'],
  handle(context, { id: ref }) {
    return inTransaction(context, async (inner) => {
      const { id } = await requireWorkItem(inner, ref);
      await inner.db.$rows(
        (organizationId) => Prisma.sql`
          UPDATE "workItems" SET
            "isAiProcessing" = false,
            "metadata" = "metadata" - 'aiReserved' - 'aiReservationProvider',
            "updatedAt" = ${laterVersion('workItems', inner.now())}
          WHERE "organizationId" = ${organizationId} AND "id" = ${id}::uuid`,
      );
      return loadWorkItem(inner, id);
    });
  },
});
