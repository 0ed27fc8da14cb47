import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { requireKnownProject } from '../projects/require-known-project.ts';
import { boardAreaNameSchema, boardFields, boardName, boardSchema, toBoardArea } from './board.ts';
import { canonicalColumns } from './canonical-columns.ts';
import { insertBoard } from './insert-board.ts';

export const createBoard = defineOperation({
  name: 'createBoard',
  summary:
    'Create a board. A development board starts with the columns Backlog, To Do, In Progress, ' +
    'To Review, Validating, To Release and Done. Other boards start without columns.',
  permission: 'boards:write',
  input: z.object({
    name: boardName(),
    area: boardAreaNameSchema.default('general').describe('Kind of work.'),
    projectId: idOrProject()
      .nullish()
      .describe('ID or name of its project. Null for all projects.'),
    ...boardFields,
    ...idempotencyFields,
  }),
  output: boardSchema,
  loads: boardSchema.extend({ formerDefaultBoardId: z.string().nullish() }),
  fails: ['PROJECT_NOT_FOUND'],
  async handle(context, input) {
    const { projectId, allowedTypes } = input;
    await requireKnownProject(context, projectId);
    const area = toBoardArea(input.area);
    const columns = area === 'development' ? canonicalColumns : [];
    return insertBoard(context, { ...input, area, allowedTypes: allowedTypes ?? [] }, columns);
  },
});
