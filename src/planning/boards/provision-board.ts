import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { lockOrganization } from '../../kernel/lock-organization.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { boardSchema } from './board.ts';
import { canonicalColumns } from './canonical-columns.ts';
import { defaultBoard } from './default-board.ts';
import { insertBoard } from './insert-board.ts';

export const provisionBoard = defineOperation({
  name: 'provisionBoard',
  summary: 'Create the default development board if the organization has no board. Idempotent.',
  permission: 'boards:write',
  input: z.object(idempotencyFields),
  output: z.object({
    provisioned: z.boolean().describe('Whether a board was created.'),
    board: boardSchema.nullable().describe('Created board. Null if a board existed.'),
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
