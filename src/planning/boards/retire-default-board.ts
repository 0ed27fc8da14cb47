import { lockOrganization } from '../../identity/organizations/lock-organization.ts';
import type { OperationContext } from '../../kernel/context.ts';

/** Makes the default board an ordinary one, before another takes its place. */
export async function retireDefaultBoard(context: OperationContext): Promise<void> {
  await lockOrganization(context);
  await context.db.board.updateMany({ where: { isDefault: true }, data: { isDefault: false } });
}
