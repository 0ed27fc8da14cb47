import type { AppVersion } from '../../db/generated/client.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { lockOrganization } from '../../kernel/lock-organization.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { appVersionFailures } from './app-version-failures.ts';

/**
 * Changes a version under the lock of its organization, because additions and retirements depend on
 * the other versions.
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
