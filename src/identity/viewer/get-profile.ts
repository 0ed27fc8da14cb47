import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { roleSchema } from '../../kernel/role.ts';
import { moment } from '../../kernel/schemas.ts';

export const getProfile = defineOperation({
  name: 'getProfile',
  summary: 'Read the profile of the caller.',
  permission: null,
  input: z.object({}),
  output: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      image: z.string().nullable().describe('URL of the profile picture.'),
      role: roleSchema.describe('Role in the organization of the request.'),
      createdAt: moment().describe('Creation time.'),
      updatedAt: moment().describe('Time of the last update.'),
    })
    .meta({ id: 'Profile', description: 'Profile of the calling user.' }),
  fails: [],
  async handle({ caller, db }) {
    const { role, user } = await db.member.findFirstOrThrow({
      where: { userId: caller.user.id },
      include: { user: true },
      relationLoadStrategy: 'join',
    });
    return { ...user, role };
  },
});
