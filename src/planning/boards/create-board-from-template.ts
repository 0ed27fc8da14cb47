import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id, line } from '../../kernel/schemas.ts';
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
      'The template, such as simple-kanban.',
    ),
    name: boardName().nullish().describe("What it is called; the template's name unless given."),
    projectId: id().nullish().describe('The project it is for; all projects unless given.'),
    ...idempotencyFields,
  }),
  output: boardSchema,
  fails: ['BOARD_TEMPLATE_NOT_FOUND', 'PROJECT_NOT_FOUND'],
  async handle(context, { templateId, name, projectId }) {
    const { fail } = context;
    const template = boardTemplates.find(({ id }) => id === templateId);
    if (!template) {
      const ids = boardTemplates.map(({ id }) => id).join(', ');
      throw fail(boardFailures.noTemplate(ids));
    }
    await requireKnownProject(context, projectId);
    const { area, columns } = template;
    return insertBoard(context, { name: name ?? template.name, area, projectId }, columns);
  },
});
