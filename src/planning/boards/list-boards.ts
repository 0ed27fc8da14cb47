import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { requireKnownProject } from '../projects/require-known-project.ts';
import { boardAreaNameSchema, boardSchema, toBoardArea } from './board.ts';
import { loadBoards } from './load-boards.ts';

export const listBoards = defineOperation({
  name: 'listBoards',
  summary: 'List the boards with their columns, oldest first, 500 at most.',
  permission: 'boards:read',
  input: z.object({
    projectId: idOrProject()
      .nullish()
      .describe('Only boards of this project and boards of all projects.'),
    area: boardAreaNameSchema.nullish().describe('Only boards of this area.'),
  }),
  output: z.array(boardSchema),
  fails: ['PROJECT_NOT_FOUND'],
  async handle(context, { projectId, area }) {
    await requireKnownProject(context, projectId);
    return loadBoards(context.db, {
      ...(area && { area: toBoardArea(area) }),
      ...(projectId && { OR: [{ projectId }, { projectId: null }] }),
    });
  },
});
