import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { idOrName, MAX_CANDIDATES, type Naming } from '../../kernel/names-for-ids.ts';

type Row = { id: string; name: string; role: string; board: string };

/** `In Progress`, `in_progress` and `inProgress` mean the same. */
const foldColumn = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '');

/** The texts that mean a column: its name, else its role. */
export function showNamed({ id, name, role, board }: Row) {
  return { id, names: [name], ...(role !== 'other' && { aliases: [role] }), of: board };
}

export const columnNaming: Naming = {
  nouns: ['column', 'columns'],
  permission: 'boards:read',
  fold: foldColumn,
  async find(context, names, { boardId, projectId }) {
    const rows = await findNamed(context, names, [
      ...(typeof boardId === 'string' ? [Prisma.sql`c."boardId" = ${boardId}::uuid`] : []),
      ...(typeof projectId === 'string'
        ? [Prisma.sql`(b."projectId" = ${projectId}::uuid OR b."projectId" IS NULL)`]
        : []),
    ]);
    return rows.map(showNamed);
  },
};

function findNamed(
  { db }: OperationContext,
  names: readonly string[],
  conditions: readonly Prisma.Sql[],
): Promise<Row[]> {
  const folded = names.map(foldColumn);
  return db.$rows<Row>(
    (organizationId) => Prisma.sql`
      SELECT c."id"::text, c."name", c."role"::text, b."name" AS "board"
      FROM "boardColumns" c
      JOIN "boards" b ON b."organizationId" = c."organizationId" AND b."id" = c."boardId"
      WHERE ${Prisma.join([Prisma.sql`c."organizationId" = ${organizationId}`, ...conditions], ' AND ')}
      ORDER BY c."name" = ANY(${[...names]}::text[])
        OR "lowerText"(regexp_replace(c."name", '[[:space:]_-]+', '', 'g')) = ANY(${folded}::text[])
        OR replace(c."role"::text, '_', '') = ANY(${folded}::text[]) DESC, b."id", c."order"
      LIMIT ${MAX_CANDIDATES}`,
  );
}

/** A column by its ID, or by its name or role on the board or project of the input. */
export const idOrColumn = () => idOrName(columnNaming);
