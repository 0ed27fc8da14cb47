import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import type { Caller } from '../../kernel/context.ts';
import { roleSchema } from '../../kernel/role.ts';
import { moment } from '../../kernel/schemas.ts';
import { personSchema, showPerson } from '../people/person.ts';

export const memberSchema = z
  .object({
    memberId: z.string().describe('ID of the membership.'),
    userId: z.string().describe('User ID, as in assignees and project members.'),
    ...personSchema.omit({ id: true }).shape,
    image: z.string().nullable().describe('URL of the profile picture.'),
    role: roleSchema.describe('Role in the organization.'),
    joinedAt: moment().describe('Start of the membership.'),
    disabledAt: moment()
      .nullable()
      .describe(
        "Time since when the member's requests to the organization are rejected. Null: enabled.",
      ),
    activeApiKeyCount: z.number().int().describe('Number of API keys that are not revoked.'),
  })
  .meta({ id: 'Member', description: 'Membership of a user in the organization.' });

type ShownMember = z.output<typeof memberSchema>;

/** Includes the user and the number of their active keys in the organization. */
export const memberInclude = ({ organizationId }: Caller) =>
  ({
    user: {
      include: {
        _count: { select: { apiKeys: { where: { organizationId, revokedAt: null } } } },
      },
    },
  }) as const satisfies Prisma.MemberInclude;

type MemberRow = Prisma.MemberGetPayload<{ include: ReturnType<typeof memberInclude> }>;

/** Converts a row to its output. */
export function showMember(caller: Caller, row: MemberRow): ShownMember {
  const { user, role, disabledAt, createdAt: joinedAt } = row;
  const { id: userId, ...person } = showPerson(caller, user);
  const { image, _count } = user;
  const activeApiKeyCount = _count.apiKeys;
  return {
    memberId: row.id,
    userId,
    ...person,
    image,
    role,
    joinedAt,
    disabledAt,
    activeApiKeyCount,
  };
}
