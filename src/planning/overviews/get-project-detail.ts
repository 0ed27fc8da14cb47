import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { boardSchema } from '../boards/board.ts';
import { boardsOfProjects } from '../boards/relations.ts';
import { projectDocLinks } from '../project-resources/project-doc-links.ts';
import { projectNotes } from '../project-resources/project-notes.ts';
import { projectRepositories } from '../project-resources/project-repositories.ts';
import { getProject } from '../projects/get-project.ts';
import { idOrProject } from '../projects/id-or-project.ts';

export const getProjectDetail = defineOperation({
  name: 'getProjectDetail',
  summary: 'Read one project with its boards, document links, repositories and notes.',
  permission: 'projects:read',
  input: z.object({ id: idOrProject() }),
  output: z.object({
    project: getProject.output,
    boards: z.array(boardSchema),
    docLinks: projectDocLinks.list.output,
    repositories: projectRepositories.list.output,
    notes: projectNotes.list.output,
  }),
  fails: ['PROJECT_NOT_FOUND'],
  async handle(context, { id }) {
    const [project, boards, docLinks, repositories, notes] = await Promise.all([
      getProject.load(context, { id }),
      boardsOfProjects.loadMany(context, [id], null),
      projectDocLinks.ofProjects.loadMany(context, [id], null),
      projectRepositories.ofProjects.loadMany(context, [id], null),
      projectNotes.ofProjects.loadMany(context, [id], null),
    ]);
    return {
      project,
      boards: boards.get(id) ?? [],
      docLinks: docLinks.get(id) ?? [],
      repositories: repositories.get(id) ?? [],
      notes: notes.get(id) ?? [],
    };
  },
});
