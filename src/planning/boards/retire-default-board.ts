import type { OperationContext } from '../../kernel/context.ts';
import { lockOrganization } from '../../kernel/lock-organization.ts';

/** Clears the default flag before another board takes it, under the lock of the organization. */
export async function retireDefaultBoard(context: OperationContext): Promise<void> {
  await lockOrganization(context);
  await context.db.board.updateMany({ where: { isDefault: true }, data: { isDefault: false } });
}
