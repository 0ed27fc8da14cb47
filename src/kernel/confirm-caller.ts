import { Prisma } from '../db/generated/client.ts';
import { DomainError } from '../errors.ts';
import type { Caller, OperationContext } from './context.ts';
import { inTransaction } from './in-transaction.ts';
import { lockOrganization } from './lock-organization.ts';
import { type OperationMode, stricterMode } from './operation-mode.ts';
import { permissions } from './permission.ts';
import { effectivePermissions, type Role } from './role.ts';

/**
 * Runs a change of access in a transaction, with the caller as they are after the lock. All such
 * changes take the lock, so a caller who is removed, disabled, demoted or revoked meanwhile changes
 * nothing.
 */
export function withConfirmedCaller<Result>(
  context: OperationContext,
  change: (context: OperationContext) => Promise<Result>,
): Promise<Result> {
  return inTransaction(context, async (inner) => {
    await lockOrganization(inner);
    return change({ ...inner, caller: await readAgain(inner) });
  });
}

type Row = {
  role: Role;
  ofOrganization: OperationMode;
  /** Null without an API key. */
  permissions: string | null;
  ofKey: OperationMode | null;
};

/** Fails if the key, the membership or the user of the caller is no longer valid. */
async function readAgain({ caller, db }: OperationContext): Promise<Caller> {
  const { user, apiKey, organization } = caller;
  const [row] = await db.$rows<Row>(
    (organizationId) => Prisma.sql`
      SELECT m."role"::text, o."operationMode"::text AS "ofOrganization",
             array_to_string(k."permissions", ' ') AS "permissions", k."operationMode"::text AS "ofKey"
        FROM "members" m
        JOIN "users" u ON u."id" = m."userId" AND u."disabledAt" IS NULL
        JOIN "organizations" o ON o."id" = m."organizationId"
        LEFT JOIN "apiKeys" k ON k."organizationId" = m."organizationId" AND k."userId" = u."id"
                             AND k."id" = ${apiKey?.id ?? null}::uuid AND k."revokedAt" IS NULL
       WHERE m."organizationId" = ${organizationId} AND m."userId" = ${user.id}::uuid
         AND m."disabledAt" IS NULL`,
  );
  if (!row || (apiKey && row.permissions === null)) throw accessEnded();
  const { role, ofOrganization, ofKey } = row;
  return {
    ...caller,
    role,
    permissions: effectivePermissions(role, row.permissions ?? permissions.join(' ')),
    organization: { ...organization, operationMode: ofOrganization },
    apiKey: apiKey && { ...apiKey, operationMode: ofKey },
    operationMode: stricterMode(ofOrganization, ofKey),
  };
}

function accessEnded(): DomainError {
  return new DomainError(
    'UNAUTHENTICATED',
    'The access of this request ended before its change: the API key was revoked, or the user was ' +
      'removed or disabled. Nothing was changed. Use other credentials.',
  );
}
