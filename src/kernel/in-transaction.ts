import { inTransaction as onDatabase } from '../db/transaction.ts';
import type { OperationContext } from './context.ts';

/** Runs the steps of an operation so that all of them happen or none; joins a running transaction. */
export function inTransaction<Context extends OperationContext, Result>(
  context: Context,
  action: (context: Context) => Promise<Result>,
): Promise<Result> {
  return onDatabase(context.db, (db) => action({ ...context, db }));
}
