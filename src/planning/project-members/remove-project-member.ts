import { z } from 'zod';
import { idOrMember } from '../../identity/people/id-or-member.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { projectMemberFailures } from './project-member-failures.ts';
import { requireProjectAdmin } from './require-project-admin.ts';

export const removeProjectMember = defineOperation({
  name: 'removeProjectMember',
  summary:
    'Remove a member from a project. Only owners and admins of the project or of the organization ' +
    'may. Owners of the project cannot remove themselves.',
  permission: 'projects:write',
  changesAccess: true,
  input: z.object({
    projectId: idOrProject(),
    userId: idOrMember(),
  }),
  output: z.object({
    removed: z.literal(true),
    projectId: z.string().describe('ID of the project.'),
    userId: z.string().describe('User ID of the removed member.'),
  }),
  fails: [
    'PROJECT_NOT_FOUND',
    'MEMBER_NOT_FOUND',
    'PROJECT_ROLE_MISSING',
    'PROJECT_OWNER_CANNOT_LEAVE',
  ],
  async handle(context, { projectId, userId }) {
    const { caller, db, fail } = context;
    await requireProjectAdmin(context, { projectId, action: 'remove' });
    const isSelf = userId === caller.user.id;
    const { count } = await db.projectMember.deleteMany({
      where: { projectId, userId, ...(isSelf && { role: { not: 'owner' } }) },
    });
    if (count > 0) return { removed: true as const, projectId, userId };
    if (isSelf && (await db.projectMember.findFirst({ where: { projectId, userId } }))) {
      throw fail(projectMemberFailures.ownerCannotLeave());
    }
    throw fail(projectMemberFailures.notFound(userId));
  },
});
