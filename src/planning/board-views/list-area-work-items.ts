import { z } from 'zod';
import type { BoardColumn } from '../../db/generated/client.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { requirePermission } from '../../kernel/require-permission.ts';
import { type BoardArea, boardAreaNameSchema, boardInclude, toBoardArea } from '../boards/board.ts';
import { areaColumnId } from '../boards/id-or-area-column.ts';
import { boardViewSchema, GROUPS_ARE_SHOWN, type ViewColumn, viewBoards } from './board-view.ts';
import { boardViewFields } from './board-view-input.ts';

const MAX_BOARDS = 50;

export const listAreaWorkItems = defineOperation({
  name: 'listAreaWorkItems',
  summary:
    `Read the work items of all boards of an area, the ${MAX_BOARDS} oldest at most, with columns ` +
    `merged by role. ${GROUPS_ARE_SHOWN}`,
  permission: 'work-items:read',
  input: z.object({
    area: boardAreaNameSchema.describe('Area of the boards, also by its Spanish name.'),
    ...boardViewFields,
  }),
  output: boardViewSchema,
  fails: [],
  async handle(context, { area: name, ...input }) {
    requirePermission(context, 'boards:read');
    const area = toBoardArea(name);
    const found = await context.db.board.findMany({
      where: { area },
      include: boardInclude,
      relationLoadStrategy: 'join',
      orderBy: { id: 'asc' },
      take: MAX_BOARDS + 1,
    });
    const boards = found.slice(0, MAX_BOARDS);
    const columns = boards.flatMap((board) => board.columns);
    const isCut = found.length > MAX_BOARDS;
    return viewBoards(context, { boards, columns: mergeByRole(area, columns), isCut }, input);
  },
});

/** Merges the columns of each role. Name and color come from the first one. */
function mergeByRole(area: BoardArea, columns: readonly BoardColumn[]): ViewColumn[] {
  const byOrder = [...columns].sort((one, other) => one.order - other.order);
  const roles = [...new Set(byOrder.map(({ role }) => role))];
  return roles.flatMap((role, order) => {
    const members = byOrder.filter((column) => column.role === role);
    const [first] = members;
    if (!first) return [];
    const { name, color, createdAt, updatedAt } = first;
    return {
      ...{ name, color, createdAt, updatedAt, order, role },
      id: areaColumnId(area, role),
      boardId: null,
      isDone: members.every(({ isDone }) => isDone),
      members: members.map(({ id }) => id),
    };
  });
}
