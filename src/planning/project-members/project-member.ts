import { z } from 'zod';
import type { Prisma, ProjectMember, User } from '../../db/generated/client.ts';
import { personSchema, showPerson } from '../../identity/people/person.ts';
import type { Caller } from '../../kernel/context.ts';
import { moment } from '../../kernel/schemas.ts';

export const projectRoleSchema = z.enum(['owner', 'admin', 'member', 'viewer']).meta({
  id: 'ProjectRole',
  description: 'What a person is in a project. Values may be added.',
});

export const projectMemberSchema = z
  .object({
    projectId: z.string(),
    userId: z.string(),
    role: projectRoleSchema,
    createdAt: moment().describe('Since when they are a member of it.'),
    user: personSchema,
  })
  .meta({ id: 'ProjectMember' });

export type ShownProjectMember = z.output<typeof projectMemberSchema>;

export const MAX_PROJECT_MEMBERS = 500;

export const projectMemberQuery = {
  include: { member: { select: { user: true } } },
  relationLoadStrategy: 'join',
  orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }],
} as const satisfies Prisma.ProjectMemberFindManyArgs;

type Row = ProjectMember & { member: { user: User } };

/** A row with what the wire adds to it. */
export function showProjectMember(caller: Caller, row: Row): ShownProjectMember {
  const { projectId, userId, role, createdAt, member } = row;
  return { projectId, userId, role, createdAt, user: showPerson(caller, member.user) };
}
