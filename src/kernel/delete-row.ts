import { Prisma } from '../db/generated/client.ts';
import type { BuildSql } from '../db/tenant-client.ts';
import type { OperationContext } from './context.ts';

type RowDeletion = {
  table: string;
  /** Selects the row, which has the alias `row`. */
  where: BuildSql;
};

/** Deletes a row in one statement, and returns its version. Undefined without such a row. */
export async function deleteRow(
  { db }: OperationContext,
  { table, where }: RowDeletion,
): Promise<{ wasUpdatedAt: Date } | undefined> {
  const [deleted] = await db.$rows<{ wasUpdatedAt: Date }>(
    (organizationId) => Prisma.sql`
      DELETE FROM ${Prisma.raw(`"${table}"`)} AS "row" WHERE ${where(organizationId)}
      RETURNING "row"."updatedAt" AS "wasUpdatedAt"`,
  );
  return deleted;
}
