import type { Operation } from '../kernel/operation.ts';

/**
 * Says of a root field which operation it runs, so that what a document needs is known without
 * running it.
 */
export function operationExtensions({ permission }: Pick<Operation, 'permission'>) {
  return { extensions: { permission } };
}
