import { Prisma } from '../db/generated/client.ts';
import type { OperationContext } from './context.ts';

/**
 * Serializes changes that could conflict: locks the row of the organization until the transaction
 * ends.
 */
export async function lockOrganization({ db }: OperationContext): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "organizations" WHERE "id" = ${organizationId} FOR NO KEY UPDATE`,
  );
}
