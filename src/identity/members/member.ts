import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import type { Caller } from '../../kernel/context.ts';
import { roleSchema } from '../../kernel/role.ts';
import { moment } from '../../kernel/schemas.ts';
import { personSchema, showPerson } from '../people/person.ts';

export const memberSchema = z
  .object({
    memberId: z.string(),
    userId: z.string().describe('By which work items are assigned and projects are shared.'),
    ...personSchema.omit({ id: true }).shape,
    image: z.string().nullable().describe('The address of their picture.'),
    role: roleSchema,
    joinedAt: moment(),
    disabledAt: moment()
      .nullable()
      .describe('Since when they may do nothing here, in person or by a key; null while they may.'),
    activeApiKeys: z.number().int().describe('How many keys of theirs are not revoked.'),
  })
  .meta({ id: 'Member' });

type ShownMember = z.output<typeof memberSchema>;

/** What is read of a member: the person, and how many of their keys here are not revoked. */
export const memberInclude = ({ organizationId }: Caller) =>
  ({
    user: {
      include: {
        _count: { select: { apiKeys: { where: { organizationId, revokedAt: null } } } },
      },
    },
  }) as const satisfies Prisma.MemberInclude;

type MemberRow = Prisma.MemberGetPayload<{ include: ReturnType<typeof memberInclude> }>;

/** A row with what the wire adds to it. */
export function showMember(caller: Caller, row: MemberRow): ShownMember {
  const { user, role, disabledAt, createdAt: joinedAt } = row;
  const { id: userId, ...person } = showPerson(caller, user);
  const { image, _count } = user;
  const activeApiKeys = _count.apiKeys;
  return { memberId: row.id, userId, ...person, image, role, joinedAt, disabledAt, activeApiKeys };
}
