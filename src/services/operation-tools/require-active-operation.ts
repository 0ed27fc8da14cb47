import type { RegisteredOperation } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import { redactApiKeys } from '../api-keys/api-key-token.ts';
import type { ServiceContext } from '../context.ts';
import { byOperationRef } from '../registered-operations/operation-ref.ts';

/** The operation that is meant, which an active version must have; of several, the last activated. */
export async function requireActiveOperation(
  { db }: ServiceContext,
  ref: string,
): Promise<RegisteredOperation> {
  const where = byOperationRef(ref);
  const active = where && {
    where: { ...where, appVersion: { status: 'active' as const } },
    orderBy: [{ appVersion: { activatedAt: 'desc' as const } }, { appVersionId: 'desc' as const }],
    select: { operation: true },
  };
  const found = active && (await db.documentId.findFirst(active));
  if (found) return found.operation;
  const known = where && (await db.documentId.findFirst({ where }));
  if (known) {
    throw new DomainError(
      'OPERATION_NOT_ACTIVE',
      'No active version of an app has this operation. Activate one that has it.',
    );
  }
  throw new DomainError(
    'REGISTERED_OPERATION_NOT_FOUND',
    `Registered operation not found: ${redactApiKeys(ref)}. List the operations to see their ids.`,
  );
}
