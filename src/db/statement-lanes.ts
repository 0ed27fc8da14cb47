import type { Pool, QueryArrayConfig, QueryArrayResult } from 'pg';
import { createBulkhead } from './bulkhead.ts';
import type { Lane } from './lanes.ts';
import { mainTable } from './main-table.ts';

export type Statement = QueryArrayConfig<string[]>;

type Lanes = Record<Lane, Pool>;

/** Leaves two connections to other tables while one table is locked. */
const MAX_OF_TABLE = 8;
const PATIENCE = { maxWaitMs: 10_000, maxStallMs: 1_500 };

/** The tables that sign-in and the look-up of a session read first. */
const SIGN_IN_TABLES = new Set([
  'accounts',
  'members',
  'sessions',
  'signInAttempts',
  'users',
  'verifications',
]);

/** Runs a statement outside transactions on the lane of its main table. */
export type RunStatement = <Row extends unknown[]>(
  statement: Statement,
) => Promise<QueryArrayResult<Row>>;

export function createStatementLanes({ signIn, statements }: Lanes): RunStatement {
  const inTurn = createBulkhead({ maxOfKind: MAX_OF_TABLE, ...PATIENCE });
  return <Row extends unknown[]>(statement: Statement) => {
    const table = mainTable(statement.text);
    if (SIGN_IN_TABLES.has(table)) return signIn.query<Row>(statement);
    return inTurn(table, () => statements.query<Row>(statement));
  };
}
