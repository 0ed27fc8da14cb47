import { Prisma } from '../../db/generated/client.ts';
import { foldCase } from '../../kernel/choose-named.ts';
import { idOrName, MAX_CANDIDATES, type Naming } from '../../kernel/names-for-ids.ts';

type Row = { id: string; name: string; email: string };

const memberNaming: Naming = {
  nouns: ['member', 'members'],
  permission: 'members:read',
  async find({ caller, db }, names) {
    const folded = names.map(foldCase);
    const rows = await db.$rows<Row>(
      (organizationId) => Prisma.sql`
        SELECT u."id"::text, u."name", u."email"
        FROM "members" m JOIN "users" u ON u."id" = m."userId"
        WHERE m."organizationId" = ${organizationId}
        ORDER BY u."id" = ${caller.user.id}::uuid OR u."email" = ANY(${folded}::text[])
          OR u."name" = ANY(${[...names]}::text[])
          OR lower(u."name") = ANY(${folded}::text[]) DESC, u."id"
        LIMIT ${MAX_CANDIDATES}`,
    );
    return rows.map(({ id, name, email }) => ({
      id,
      names: [name, email],
      // A member may be named so.
      ...(id === caller.user.id && { aliases: ['me'] }),
      of: email,
    }));
  },
};

/** The user of a member, by ID, email, name or `me`. */
export const idOrMember = () =>
  idOrName(memberNaming).describe('User ID, email or name; me: yours.');
