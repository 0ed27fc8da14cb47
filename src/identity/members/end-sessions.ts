import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';

/**
 * Ends the sessions of a user in this organization, after the end of the membership: a session that
 * is being opened holds a lock on the membership.
 */
export async function endSessions({ db }: OperationContext, userId: string): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      DELETE FROM "sessions"
      WHERE "activeOrganizationId" = ${organizationId} AND "userId" = ${userId}::uuid`,
  );
}
