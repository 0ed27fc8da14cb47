import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { projectFailures } from '../projects/project-failures.ts';
import {
  MAX_PROJECT_MEMBERS,
  projectMemberQuery,
  projectMemberSchema,
  showProjectMember,
} from './project-member.ts';

export const listProjectMembers = defineOperation({
  name: 'listProjectMembers',
  summary: 'List the members of a project, longest membership first, 500 at most.',
  permission: 'projects:read',
  input: z.object({ projectId: idOrProject() }),
  output: z.array(projectMemberSchema),
  fails: ['PROJECT_NOT_FOUND'],
  async handle({ caller, db, fail }, { projectId }) {
    const [project, rows] = await Promise.all([
      db.project.findUnique({ where: { id: projectId } }),
      db.projectMember.findMany({
        where: { projectId },
        ...projectMemberQuery,
        take: MAX_PROJECT_MEMBERS,
      }),
    ]);
    if (!project) throw fail(projectFailures.notFound(projectId));
    return rows.map((row) => showProjectMember(caller, row));
  },
});
