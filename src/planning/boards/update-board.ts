import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Board, Prisma } from '../../db/generated/client.ts';
import type { AsJson, TenantClient } from '../../db/tenant-client.ts';
import { changedValues } from '../../kernel/changed-values.ts';
import { defineUpdate } from '../../kernel/define-update.ts';
import { versionAfter } from '../../kernel/expected-version.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { id } from '../../kernel/schemas.ts';
import type { WorkItemType } from '../hierarchy/work-item-type.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { requireKnownProject } from '../projects/require-known-project.ts';
import {
  boardAreaNameSchema,
  boardFields,
  boardInclude,
  boardName,
  boardSchema,
  showBoard,
  toBoardArea,
} from './board.ts';
import { boardFailures } from './board-failures.ts';
import { loadBoardTotals } from './board-totals.ts';
import { retireDefaultBoard } from './retire-default-board.ts';

export const updateBoard = defineUpdate({
  name: 'updateBoard',
  summary: 'Update a board. Omitted fields keep their values; null clears them.',
  permission: 'boards:write',
  target: ['id'],
  input: z.object({
    id: id().describe('ID of the board.'),
    name: boardName().optional(),
    area: boardAreaNameSchema.optional().describe('Kind of work.'),
    projectId: idOrProject()
      .nullish()
      .describe('ID or name of its project. Null for all projects.'),
    ...boardFields,
  }),
  output: boardSchema,
  fails: ['BOARD_NOT_FOUND', 'PROJECT_NOT_FOUND'],
  async handle(context, { id, area, allowedTypes, ...fields }) {
    const { projectId } = fields;
    return inTransaction(context, async (inner) => {
      const { db, fail } = inner;
      const formerDefaultBoardId = fields.isDefault ? await retireDefaultBoard(inner, id) : null;
      await requireKnownProject(inner, projectId);
      const before = await readForUpdate(db, id);
      if (!before) throw fail(boardFailures.notFound(id));
      const data = {
        ...fields,
        ...(area && { area: toBoardArea(area) }),
        ...(allowedTypes !== undefined && { allowedTypes: typesFor(before, allowedTypes ?? []) }),
      };
      const changed = changedValues(before, data);
      const wasUpdatedAt = new Date(before.updatedAt);
      if (Object.keys(changed).length > 0) {
        const updatedAt = versionAfter(wasUpdatedAt, inner.now());
        await db.board.updateMany({ where: { id }, data: { ...changed, updatedAt } });
      }
      const row = await db.board.findUniqueOrThrow({ where: { id }, include: boardInclude });
      const shown = showBoard(row, await loadBoardTotals(db, [id]));
      const answer = { ...shown, formerDefaultBoardId };
      return { answer, changed: Object.keys(changed), wasUpdatedAt };
    });
  },
});

/** Reads the fields of a board and locks it until the end of the transaction. */
async function readForUpdate(db: TenantClient, id: string): Promise<AsJson<Board> | undefined> {
  const [board] = await db.$json<Board>(
    (organizationId) => Prisma.sql`
      SELECT * FROM "boards"
      WHERE "organizationId" = ${organizationId} AND "id" = ${id}::uuid FOR NO KEY UPDATE`,
  );
  return board;
}

/** The types to store. The set has no order, so the same types in another order are no change. */
function typesFor({ allowedTypes }: Pick<Board, 'allowedTypes'>, types: readonly WorkItemType[]) {
  const isSame = isDeepStrictEqual(new Set(allowedTypes), new Set(types));
  return isSame ? allowedTypes : [...types];
}
