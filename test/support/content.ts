import type { Json } from './clients.ts';
import { testDatabase } from './database.ts';

let statement: Promise<string> | undefined;

/** Every row of an organization in every table, to detect changes. */
export async function contentOf(organizationId: string): Promise<Record<string, Json[]>> {
  const { prisma } = await testDatabase();
  statement ??= selectAll();
  const [content] = await prisma.$queryRawUnsafe<[Record<string, Json[]>]>(
    await statement,
    organizationId,
  );
  const tables = Object.entries(content).map(([table, rows]) => [
    table,
    rows.map(({ lastUsedAt, ...row }) => row),
  ]);
  return Object.fromEntries(tables);
}

/** One statement for all tables, because nearly every contract test runs it several times. */
async function selectAll(): Promise<string> {
  const { prisma } = await testDatabase();
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.columns
    WHERE column_name = 'organizationId' AND table_schema = 'public' ORDER BY 1`;
  const columns = tables.map(
    ({ name }) =>
      `(SELECT coalesce(json_agg(t ORDER BY t::text), '[]') FROM "${name}" t
        WHERE t."organizationId" = $1::uuid) AS "${name}"`,
  );
  return `SELECT ${columns.join(', ')}`;
}
