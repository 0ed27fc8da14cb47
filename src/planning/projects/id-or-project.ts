import { Prisma } from '../../db/generated/client.ts';
import { foldCase } from '../../kernel/choose-named.ts';
import { idOrName, MAX_CANDIDATES, type Naming } from '../../kernel/names-for-ids.ts';

export const projectNaming: Naming = {
  nouns: ['project', 'projects'],
  permission: 'projects:read',
  async find({ db }, names) {
    const keys = names.map((name) => name.toUpperCase());
    const rows = await db.$rows<{ id: string; name: string; key: string; keys: string[] }>(
      (organizationId) => Prisma.sql`
        SELECT p."id"::text, p."name", p."key", ARRAY(
          SELECT k."key" FROM "projectKeys" k
          WHERE k."organizationId" = ${organizationId} AND k."projectId" = p."id") AS "keys"
        FROM "projects" p WHERE p."organizationId" = ${organizationId}
        ORDER BY p."name" = ANY(${[...names]}::text[])
          OR "lowerText"(p."name") = ANY(${names.map(foldCase)}::text[])
          OR p."id" IN (SELECT k."projectId" FROM "projectKeys" k
            WHERE k."organizationId" = ${organizationId} AND k."key" = ANY(${keys}::text[])) DESC,
          p."id" DESC
        LIMIT ${MAX_CANDIDATES}`,
    );
    return rows.map(({ id, name, key, keys: own }) => ({ id, names: [name], codes: own, of: key }));
  },
};

export const idOrProject = () => idOrName(projectNaming).describe('ID, key or name.');
