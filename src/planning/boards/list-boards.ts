import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { partFields, partOf } from '../../kernel/parts.ts';
import { oneOrMore } from '../../kernel/schemas.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { requireKnownProject } from '../projects/require-known-project.ts';
import { boardAreaNameSchema, boardSchema, toBoardArea } from './board.ts';
import { loadBoards } from './load-boards.ts';

export const listBoards = defineOperation({
  name: 'listBoards',
  summary: 'List the boards with their columns, oldest first, 500 at a time.',
  permission: 'boards:read',
  input: z.object({
    projectId: idOrProject().nullish().describe('Of this project and of all projects.'),
    ...partFields,
    area: oneOrMore(boardAreaNameSchema).nullish().describe('Of these areas.'),
  }),
  output: partOf(boardSchema),
  fails: ['PROJECT_NOT_FOUND'],
  async handle(context, { projectId, area, after }) {
    await requireKnownProject(context, projectId);
    const where = {
      ...(area && { area: { in: area.map(toBoardArea) } }),
      ...(projectId && { OR: [{ projectId }, { projectId: null }] }),
    };
    return loadBoards(context, { where, after });
  },
});
