import type { AppVersion } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import { lockOrganization } from '../../identity/organizations/lock-organization.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { appVersionNotFound } from './app-version.ts';

/**
 * Changes a version while nobody else changes one of the organization: what may be added to one, or
 * whether one may be retired, depends on the others.
 */
export function changeAppVersion<Result>(
  context: OperationContext,
  id: string,
  change: (context: OperationContext, before: AppVersion) => Promise<Result>,
): Promise<Result> {
  return inTransaction(context, async (inner) => {
    await lockOrganization(inner);
    const before = await inner.db.appVersion.findUnique({ where: { id } });
    if (!before) throw new DomainError(...appVersionNotFound(id));
    return change(inner, before);
  });
}
