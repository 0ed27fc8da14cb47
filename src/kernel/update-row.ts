import { Prisma } from '../db/generated/client.ts';
import type { BuildSql } from '../db/tenant-client.ts';
import type { OperationContext } from './context.ts';
import { laterVersion } from './expected-version.ts';

type RowUpdate = {
  table: string;
  /** Selects the row, which has the alias `row`. */
  where: BuildSql;
  /** New values by column. Undefined keeps a value. */
  data: object;
  /** Default: true. */
  hasUpdatedAt?: boolean;
};

type Updated<Row> = {
  row: Row;
  /** Names of the columns that changed. */
  changed: string[];
  /** `updatedAt` of the row before. Null without such a column. */
  wasUpdatedAt: Date | null;
};

type Before = { changedColumns: string[]; wasUpdatedAt: Date | null };

/** Selects the row of an ID, of the tenant. */
export const ownRow =
  (id: string, condition = Prisma.sql`true`): BuildSql =>
  (organizationId) =>
    Prisma.sql`"row"."organizationId" = ${organizationId} AND "row"."id" = ${id}::uuid AND ${condition}`;

/**
 * Updates a row, and compares it with the row before under the same lock, in one statement. An update that
 * changes no value keeps `updatedAt`; any other gets a later one. Undefined without such a row.
 */
export async function updateRow<Row>(
  { db, now }: OperationContext,
  { table, where, data, hasUpdatedAt = true }: RowUpdate,
): Promise<Updated<Row> | undefined> {
  const name = Prisma.raw(`"${table}"`);
  const json = JSON.stringify(data);
  const columns = Object.keys(JSON.parse(json)).map((column) => Prisma.raw(`"${column}"`));
  const values = columns.map((column) => Prisma.sql`${column} = "given".${column}`);
  const updatedAt = Prisma.sql`"updatedAt" = CASE WHEN "given" IS DISTINCT FROM "before"."was"
    THEN ${laterVersion('row', now())}
    ELSE ("before"."was")."updatedAt" END`;
  const version = hasUpdatedAt ? Prisma.sql`("before"."was")."updatedAt"` : Prisma.sql`NULL`;
  // Keeps the statement valid without values.
  const unchanged = Prisma.sql`"id" = "row"."id"`;
  const assignments = [unchanged, ...values, ...(hasUpdatedAt ? [updatedAt] : [])];
  const [found] = await db.$rows<Row & Before>((organizationId) => {
    const condition = where(organizationId);
    return Prisma.sql`
      UPDATE ${name} AS "row" SET ${Prisma.join(assignments)}
      FROM (SELECT "row" AS "was" FROM ${name} AS "row" WHERE ${condition} FOR NO KEY UPDATE) AS "before",
        jsonb_populate_record("before"."was", ${json}::jsonb) AS "given"
      WHERE ${condition} AND "row"."id" = ("before"."was")."id"
      RETURNING "row".*, ARRAY(
        SELECT "key" FROM jsonb_each(to_jsonb("before"."was")) AS "old" ("key", "value")
        JOIN jsonb_each(to_jsonb("row")) AS "new" ("key", "value") USING ("key")
        WHERE "new"."value" <> "old"."value"
      ) AS "changedColumns", ${version} AS "wasUpdatedAt"`;
  });
  if (!found) return undefined;
  const { changedColumns: changed, wasUpdatedAt, ...row } = found;
  return { row: row as Row, changed, wasUpdatedAt };
}
