import type { Operation } from '../kernel/operation.ts';

/**
 * Extensions of a root field with the permission of its operation, so that the permissions of a
 * document are known without running it.
 */
export function operationExtensions({ permission }: Pick<Operation, 'permission'>) {
  return { extensions: { permission } };
}
