import { z } from 'zod';
import { memberFailures } from '../../identity/members/member-failures.ts';
import { idOrMember } from '../../identity/people/id-or-member.ts';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from '../projects/id-or-project.ts';
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
    projectId: idOrProject(),
    userId: idOrMember(),
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
