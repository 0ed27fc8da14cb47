import type { RegisteredOperation } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import type { ServiceContext } from '../../kernel/context.ts';
import { redactApiKeys } from '../../kernel/redact-api-keys.ts';
import { findByOperationRef } from '../registered/find-by-document-ref.ts';

/** The operation that is meant, which an active version must have; of several, the last activated. */
export async function requireActiveOperation(
  { db }: ServiceContext,
  ref: string,
): Promise<RegisteredOperation> {
  const active = await findByOperationRef(db, ref, { status: 'active' });
  if (active) return active;
  if (await findByOperationRef(db, ref)) {
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
