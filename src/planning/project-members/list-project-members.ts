import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { partFields, partOf, readPart } from '../../kernel/parts.ts';
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
  summary: 'List the members of a project, longest membership first, 500 at a time.',
  permission: 'projects:read',
  input: z.object({
    projectId: idOrProject(),
    after: partFields.after.describe('User ID of the last member so far: only members after it.'),
  }),
  output: partOf(projectMemberSchema),
  fails: ['PROJECT_NOT_FOUND'],
  async handle({ caller, db, fail }, { projectId, after }) {
    const { organizationId } = caller;
    const project = await db.project.findUnique({ where: { id: projectId } });
    if (!project) throw fail(projectFailures.notFound(projectId));
    const keyOf = (userId: string) => ({ organizationId, projectId, userId });
    const part = await readPart(after, {
      limit: MAX_PROJECT_MEMBERS,
      cursorOf: (userId) => ({ organizationId_projectId_userId: keyOf(userId) }),
      read: (place) =>
        db.projectMember.findMany({ where: { projectId }, ...projectMemberQuery, ...place }),
      idOf: ({ userId }) => userId,
      has: (userId) => db.projectMember.findFirst({ where: keyOf(userId) }),
    });
    return { ...part, items: part.items.map((row) => showProjectMember(caller, row)) };
  },
});
