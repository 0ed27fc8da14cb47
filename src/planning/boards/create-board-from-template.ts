import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { line } from '../../kernel/schemas.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { requireKnownProject } from '../projects/require-known-project.ts';
import { boardName, boardSchema } from './board.ts';
import { boardFailures } from './board-failures.ts';
import { boardTemplates } from './board-template.ts';
import { insertBoard } from './insert-board.ts';

export const createBoardFromTemplate = defineOperation({
  name: 'createBoardFromTemplate',
  summary: 'Create a board with the area and the columns of a template.',
  permission: 'boards:write',
  input: z.object({
    templateId: line(255, 'templateId is required').describe(
      'ID of the template, such as simple-kanban.',
    ),
    name: boardName().nullish().describe('Board name. Default: the name of the template.'),
    projectId: idOrProject()
      .nullish()
      .describe('ID or name of its project. Null for all projects.'),
    ...idempotencyFields,
  }),
  output: boardSchema,
  fails: ['BOARD_TEMPLATE_NOT_FOUND', 'PROJECT_NOT_FOUND'],
  async handle(context, { templateId, name, projectId }) {
    const { fail } = context;
    const template = boardTemplates.find(({ id }) => id === templateId);
    if (!template) {
      const known = boardTemplates.map(({ id }) => id).join(', ');
      throw fail(boardFailures.noTemplate(known));
    }
    await requireKnownProject(context, projectId);
    const { area, columns } = template;
    return insertBoard(context, { name: name ?? template.name, area, projectId }, columns);
  },
});
