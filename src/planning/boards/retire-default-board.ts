import { lockOrganization } from '../../identity/organizations/lock-organization.ts';
import type { OperationContext } from '../../kernel/context.ts';

/** Clears the default flag before another board takes it, under the lock of the organization. */
export async function retireDefaultBoard(context: OperationContext): Promise<void> {
  await lockOrganization(context);
  await context.db.board.updateMany({ where: { isDefault: true }, data: { isDefault: false } });
}
