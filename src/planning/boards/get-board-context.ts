import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { projectFailures } from '../projects/project-failures.ts';
import { boardSchema } from './board.ts';
import { columnMapSchema, toColumnMap } from './column-map.ts';
import { boardsOfProjects } from './relations.ts';

const boardContextSchema = boardSchema
  .pick({ id: true, name: true, area: true, columns: true })
  .extend({ columnMap: columnMapSchema })
  .meta({ id: 'BoardContext', description: 'Board with a column ID for each stage of work.' });

export const getBoardContext = defineOperation({
  name: 'getBoardContext',
  summary:
    'Read the boards of a project and of all projects, oldest first, 500 at most. ' +
    'columnMap holds the column ID of each stage of work.',
  permission: 'boards:read',
  input: z.object({ projectId: idOrProject() }),
  output: z.object({ projectId: z.string(), boards: z.array(boardContextSchema) }),
  fails: ['PROJECT_NOT_FOUND'],
  async handle(context, { projectId }) {
    const { db, fail } = context;
    const [project, boards] = await Promise.all([
      db.project.findUnique({ where: { id: projectId }, select: { id: true } }),
      boardsOfProjects.loadMany(context, [projectId], null),
    ]);
    if (!project) throw fail(projectFailures.notFound(projectId));
    const shown = (boards.get(projectId) ?? []).map(({ id, name, area, columns }) => ({
      id,
      name,
      area,
      columns,
      columnMap: toColumnMap(columns),
    }));
    return { projectId, boards: shown };
  },
});
