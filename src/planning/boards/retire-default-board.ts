import type { OperationContext } from '../../kernel/context.ts';
import { lockOrganization } from '../../kernel/lock-organization.ts';

/**
 * Clears the default flag before another board takes it, under the lock of the organization. Returns the ID
 * of the former default board.
 */
export async function retireDefaultBoard(
  context: OperationContext,
  /** The board that takes it, if it exists. */
  id?: string,
): Promise<string | null> {
  await lockOrganization(context);
  const where = { isDefault: true, ...(id && { id: { not: id } }) };
  const [former] = await context.db.board.updateManyAndReturn({
    where,
    data: { isDefault: false },
    select: { id: true },
  });
  return former?.id ?? null;
}
