import { Prisma } from '../db/generated/client.ts';
import type { OperationContext } from '../kernel/context.ts';
import type { Permission } from '../kernel/permission.ts';
import { mayRead } from '../kernel/written-answer.ts';

/** The table of a type. */
export type Table = {
  table: string;
  /** The column with the ID. Default: `id`. */
  idColumn?: string;
  /** The column with the ID of the organization. Default: `organizationId`. */
  tenantColumn?: string;
};

/** The searched tables and the permissions to read them, by type. */
export type Tables = Readonly<Record<string, Table & { byId: { permission: Permission | null } }>>;

/** The types of IDs that the caller may read, by ID, found in one statement. */
export async function findTypes(
  { caller, db }: OperationContext,
  tables: Tables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const visible = Object.entries(tables).filter(([, { byId }]) => mayRead(byId.permission, caller));
  const found = await db.$rows<{ id: string; type: string }>((organizationId) => {
    const searches = visible.map(
      ([type, { table, idColumn = 'id', tenantColumn = 'organizationId' }]) => Prisma.sql`
        SELECT ${type} AS "type", ${column(idColumn)}::text AS "id" FROM ${column(table)}
        WHERE ${column(tenantColumn)} = ${organizationId}
          AND ${column(idColumn)} = ANY(${[...ids]}::uuid[])`,
    );
    return Prisma.join(searches, ' UNION ALL ');
  });
  return new Map(found.map(({ id, type }) => [id, type]));
}

function column(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`);
}
