import type { AppVersion } from '../../db/generated/client.ts';
import { lockOrganization } from '../../identity/organizations/lock-organization.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { appVersionFailures } from './app-version-failures.ts';

/**
 * Changes a version while nobody else changes one of the organization: what may be added to one, or
 * whether one may be retired, depends on the others.
 */
export function changeAppVersion<Context extends StepContext<'APP_VERSION_NOT_FOUND'>, Result>(
  context: Context,
  id: string,
  change: (context: Context, before: AppVersion) => Promise<Result>,
): Promise<Result> {
  return inTransaction(context, async (inner) => {
    await lockOrganization(inner);
    const before = await inner.db.appVersion.findUnique({ where: { id } });
    if (!before) throw inner.fail(appVersionFailures.notFound(id));
    return change(inner, before);
  });
}
