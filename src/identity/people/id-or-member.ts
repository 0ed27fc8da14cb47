import { Prisma } from '../../db/generated/client.ts';
import { foldCase } from '../../kernel/choose-named.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { idOrName, MAX_CANDIDATES, type Naming } from '../../kernel/names-for-ids.ts';

type Row = { id: string; name: string; email: string };

const ME = 'me';

/** The texts that only one member can have: the email, and `me` for the caller. */
export const memberCodes = ({ id, email }: Row, callerId: string) =>
  id === callerId ? [email, ME] : [email];

/** Members choose their names, so a name may look like the email of another one. */
export const isMemberCode = (text: string) => text.includes('@') || foldCase(text.trim()) === ME;

const memberNaming: Naming = {
  nouns: ['member', 'members'],
  permission: 'members:read',
  isCode: isMemberCode,
  async find(context, names) {
    const rows = await findMembers(context, names);
    return rows.map((row) => ({
      id: row.id,
      names: [row.name],
      codes: memberCodes(row, context.caller.user.id),
      of: row.email,
    }));
  },
};

/** Members whose access changes are not found by name, as others may take the same name. */
const accountNaming: Naming = {
  ...memberNaming,
  isCode: () => true,
  async find(context, names) {
    const rows = await findMembers(context, names);
    return rows.map((row) => ({
      id: row.id,
      names: [row.email],
      codes: memberCodes(row, context.caller.user.id),
    }));
  },
};

function findMembers(context: OperationContext, names: readonly string[]): Promise<Row[]> {
  return context.db.$rows<Row>((organizationId) => selectMembers(context, names, organizationId));
}

/** SQL that reads members with `id`, `name` and `email`: the caller and those with the names first. */
export function selectMembers(
  { caller }: OperationContext,
  names: readonly string[],
  organizationId: Prisma.Sql,
): Prisma.Sql {
  const folded = names.map(foldCase);
  return Prisma.sql`
    SELECT u."id"::text, u."name", u."email"
    FROM "members" m JOIN "users" u ON u."id" = m."userId"
    WHERE m."organizationId" = ${organizationId}
    ORDER BY u."id" = ${caller.user.id}::uuid DESC, u."email" = ANY(${folded}::text[])
      OR u."name" = ANY(${[...names]}::text[])
      OR "lowerText"(u."name") = ANY(${folded}::text[]) DESC, u."id"
    LIMIT ${MAX_CANDIDATES}`;
}

/** The user of a member, by ID, email, name or `me`. */
export const idOrMember = () =>
  idOrName(memberNaming).describe('User ID, email or name; me: yours.');

/** The user of a member whose access changes, by ID, email or `me`. */
export const idOrAccount = () => idOrName(accountNaming).describe('User ID or email; me: yours.');
