import type { OperationContext } from '../../kernel/context.ts';
import { lockOrganization } from '../../kernel/lock-organization.ts';

/** Clears the default flag before another board takes it, under the lock of the organization. */
export async function retireDefaultBoard(
  context: OperationContext,
  /** The board that takes it, if it exists. */
  id?: string,
): Promise<void> {
  await lockOrganization(context);
  const where = { isDefault: true, ...(id && { id: { not: id } }) };
  await context.db.board.updateMany({ where, data: { isDefault: false } });
}
