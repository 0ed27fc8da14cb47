import { z } from 'zod';
import { lockOrganization } from '../../identity/organizations/lock-organization.ts';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { boardSchema } from './board.ts';
import { canonicalColumns } from './canonical-columns.ts';
import { defaultBoard } from './default-board.ts';
import { insertBoard } from './insert-board.ts';

export const provisionBoard = defineOperation({
  name: 'provisionBoard',
  summary:
    'Make sure that there is a board: without any, the default development board is created. ' +
    'Calling it again does nothing more.',
  permission: 'boards:write',
  input: z.object(idempotencyFields),
  output: z.object({
    provisioned: z.boolean().describe('Whether a board was created.'),
    board: boardSchema.nullable().describe('What was created; null where there was a board.'),
  }),
  fails: [],
  handle: (context) =>
    inTransaction(context, async (inner) => {
      await lockOrganization(inner);
      if (await inner.db.board.findFirst({ select: { id: true } })) {
        return { provisioned: false, board: null };
      }
      const board = await insertBoard(inner, defaultBoard, canonicalColumns);
      return { provisioned: true, board };
    }),
});
