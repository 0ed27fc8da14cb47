import { inTransaction as onDatabase } from '../db/transaction.ts';
import type { OperationContext } from './context.ts';

/** Runs an action atomically, in the running transaction if there is one. */
export function inTransaction<Context extends OperationContext, Result>(
  context: Context,
  action: (context: Context) => Promise<Result>,
): Promise<Result> {
  return onDatabase(context.db, (db) => action({ ...context, db }));
}
