import { z } from 'zod';
import type { Member, User } from '../../db/generated/client.ts';
import type { Caller } from '../context.ts';
import { roleSchema } from '../role.ts';
import { moment } from '../schemas.ts';
import { personSchema, showPerson } from '../users/person.ts';

export const memberSchema = z
  .object({
    memberId: z.string(),
    userId: z.string().describe('By which work items are assigned and projects are shared.'),
    ...personSchema.omit({ id: true }).shape,
    image: z.string().nullable().describe('The address of their picture.'),
    role: roleSchema,
    joinedAt: moment(),
  })
  .meta({ id: 'Member' });

type ShownMember = z.output<typeof memberSchema>;

export const memberInclude = { user: true } as const;

/** A row with what the wire adds to it. */
export function showMember(caller: Caller, row: Member & { user: User }): ShownMember {
  const { user, role } = row;
  const { id: userId, ...person } = showPerson(caller, user);
  return { memberId: row.id, userId, ...person, image: user.image, role, joinedAt: row.createdAt };
}
