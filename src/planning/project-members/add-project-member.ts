import { z } from 'zod';
import { memberFailures } from '../../identity/members/member-failures.ts';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { projectMemberSchema, projectRoleSchema, showProjectMember } from './project-member.ts';
import { projectMemberFailures } from './project-member-failures.ts';
import { requireProjectAdmin } from './require-project-admin.ts';

export const addProjectMember = defineOperation({
  name: 'addProjectMember',
  summary:
    'Add a member of the organization to a project. Only owners and admins of the project or of ' +
    'the organization may.',
  permission: 'projects:write',
  changesAccess: true,
  input: z.object({
    projectId: id().describe('ID of the project.'),
    userId: id().describe('User ID of a member of the organization.'),
    role: projectRoleSchema.default('member').describe('Role in the project.'),
    ...idempotencyFields,
  }),
  output: projectMemberSchema,
  fails: [
    'PROJECT_NOT_FOUND',
    'MEMBER_NOT_FOUND',
    'PROJECT_ROLE_MISSING',
    'ALREADY_PROJECT_MEMBER',
  ],
  async handle(context, { projectId, userId, role }) {
    const { caller, db, fail } = context;
    await requireProjectAdmin(context, { projectId, action: 'add' });
    const member = await db.member.findFirst({ where: { userId }, include: { user: true } });
    if (!member) throw fail(memberFailures.notFound(userId));
    const { organizationId } = caller;
    const data = { organizationId, projectId, userId, role };
    const [row] = await db.projectMember.createManyAndReturn({ data, skipDuplicates: true });
    if (row) return showProjectMember(caller, { ...row, member });
    throw fail(projectMemberFailures.exists(userId));
  },
});
