import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';

/**
 * Makes changes that could contradict each other wait for one another: of all that happens in the
 * organization, only one that asks for this goes on at a time, until its transaction ends.
 */
export async function lockOrganization({ db }: OperationContext): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "organizations" WHERE "id" = ${organizationId} FOR NO KEY UPDATE`,
  );
}
