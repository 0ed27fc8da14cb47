import { Prisma } from '../../db/generated/client.ts';
import { foldCase } from '../../kernel/choose-named.ts';
import { idOrName, MAX_CANDIDATES, type Naming } from '../../kernel/names-for-ids.ts';

export const tagNaming: Naming = {
  nouns: ['tag', 'tags'],
  permission: 'work-items:read',
  async find({ db }, names) {
    const rows = await db.$rows<{ id: string; name: string }>(
      (organizationId) => Prisma.sql`
        SELECT "id"::text, "name" FROM "tags" WHERE "organizationId" = ${organizationId}
        ORDER BY "name" = ANY(${[...names]}::text[])
          OR "lowerText"("name") = ANY(${names.map(foldCase)}::text[]) DESC, "name"
        LIMIT ${MAX_CANDIDATES}`,
    );
    return rows.map(({ id, name }) => ({ id, names: [name] }));
  },
};

export const idOrTag = () => idOrName(tagNaming);
