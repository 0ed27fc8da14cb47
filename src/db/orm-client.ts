import {
  type PGlite,
  parse,
  protocol,
  type QueryOptions,
  type Results,
  type Transaction,
} from '@electric-sql/pglite';
import { createStatementNames } from './statement-names.ts';

const { bind, describe, execute, parse: prepare, sync } = protocol.serialize;
const { parseDescribeStatementResults, parseResults } = parse;

type Responses = Parameters<typeof parseResults>[0];

type Prepared = { name: string; types: number[]; columns: Responses };

type Run = (sql: string, values?: unknown[], options?: QueryOptions) => Promise<unknown>;

/**
 * Counts the rows of a SELECT as affected, as node-postgres does and Prisma expects: an `updateMany`
 * without data only selects.
 */
function countRows(results?: Results): Results | undefined {
  return results && { ...results, affectedRows: results.affectedRows || results.rows.length };
}

/**
 * The part of PGlite that Prisma's adapter calls. `PGlite.query` sends six messages one by one and copies
 * the parsers of all types; this client prepares repeated statements and runs them in one exchange.
 */
export function createOrmClient(server: PGlite): PGlite {
  const nameOf = createStatementNames();
  const prepared = new Map<string, Prepared>();
  let parsers: PGlite['parsers'] | undefined;

  const send = (messages: Uint8Array[], syncToFs = false) =>
    server.execProtocolStream(Buffer.concat(messages), { syncToFs });

  async function prepareStatement(sql: string): Promise<Prepared> {
    const name = nameOf({ sql });
    const messages = [prepare({ name, text: sql }), describe({ type: 'S', name }), sync()];
    const responses = await send(messages);
    const columns = responses.filter((response) => response.name === 'rowDescription');
    const statement = { name, types: parseDescribeStatementResults(responses), columns };
    if (name) prepared.set(sql, statement);
    return statement;
  }

  function toText(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null;
    const serialize = type === undefined ? undefined : server.serializers[type];
    return serialize ? serialize(value) : String(value);
  }

  const run =
    (syncToFs: boolean): Run =>
    (sql, values = [], { parsers: own, ...options } = {}) =>
      server._runExclusiveQuery(async () => {
        // The adapter passes the same parsers with each query.
        parsers ??= { ...server.parsers, ...own };
        const { name, types, columns } = prepared.get(sql) ?? (await prepareStatement(sql));
        const texts = values.map((value, index) => toText(value, types[index]));
        const messages = [bind({ statement: name, values: texts }), execute(), sync()];
        const responses = await send(messages, syncToFs);
        return countRows(parseResults([...columns, ...responses], parsers, options)[0]);
      });

  const runAlone = run(true);
  const runInTransaction = run(false);
  const query: Run = async (...call) => {
    await server._checkReady();
    return server._runExclusiveTransaction(() => runAlone(...call));
  };
  const within = (transaction: Transaction): Transaction => {
    const value: Run = async (...call) => {
      if (transaction.closed) throw new Error('The transaction is closed.');
      return runInTransaction(...call);
    };
    return Object.create(transaction, { query: { value } });
  };
  const exec: PGlite['exec'] = (...call) => server.exec(...call);
  const transaction: PGlite['transaction'] = (act) => {
    let isOpen = false;
    const outcome = server.transaction((opened) => {
      isOpen = true;
      return act(within(opened));
    });
    // The adapter catches the failure of an open transaction, such as that of its COMMIT, and reports success.
    const fail = (onRejected: (error: unknown) => unknown) =>
      outcome.then(undefined, (error) => {
        if (!isOpen) return onRejected(error);
        throw error;
      });
    return Object.assign(outcome, { catch: fail });
  };
  return { query, exec, transaction } as unknown as PGlite;
}
