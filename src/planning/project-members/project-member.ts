import { z } from 'zod';
import type { Prisma, ProjectMember, User } from '../../db/generated/client.ts';
import { personSchema, showPerson } from '../../identity/people/person.ts';
import type { Caller } from '../../kernel/context.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { moment } from '../../kernel/schemas.ts';

export const projectRoleSchema = describedEnum({
  id: 'ProjectRole',
  description: 'Role of a user in a project. Values may be added.',
  values: {
    owner: 'Manages the members of the project.',
    admin: 'Manages the members of the project.',
    member: 'Works on the project.',
    viewer: 'Follows the project.',
  },
});

export const projectMemberSchema = z
  .object({
    projectId: z.string().describe('ID of the project.'),
    userId: z.string().describe('User ID of the member.'),
    role: projectRoleSchema.describe('Owners and admins manage the members of the project.'),
    createdAt: moment().describe('Start of the membership.'),
    user: personSchema.describe('User of the membership.'),
  })
  .meta({ id: 'ProjectMember', description: 'Membership of a user in a project.' });

export type ShownProjectMember = z.output<typeof projectMemberSchema>;

export const MAX_PROJECT_MEMBERS = 500;

export const projectMemberQuery = {
  include: { member: { select: { user: true } } },
  relationLoadStrategy: 'join',
  orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
} as const satisfies Prisma.ProjectMemberFindManyArgs;

type Row = ProjectMember & { member: { user: User } };

/** Converts a row to its output. */
export function showProjectMember(caller: Caller, row: Row): ShownProjectMember {
  const { projectId, userId, role, createdAt, member } = row;
  return { projectId, userId, role, createdAt, user: showPerson(caller, member.user) };
}
