import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { roleSchema } from '../../kernel/role.ts';
import { moment } from '../../kernel/schemas.ts';

export const getProfile = defineOperation({
  name: 'getProfile',
  summary: 'Read what is known of the person whose key this is.',
  permission: null,
  input: z.object({}),
  output: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      image: z.string().nullable().describe('The address of their picture.'),
      role: roleSchema.describe('What they are in the organization of the key.'),
      createdAt: moment(),
      updatedAt: moment(),
    })
    .meta({ id: 'Profile' }),
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
