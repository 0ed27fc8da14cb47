import { type PGlite, protocol } from '@electric-sql/pglite';
import type { PreparedStatement, TextRow } from './database.ts';
import { readTextRows } from './read-text-rows.ts';

const { bind, execute, parse, sync } = protocol.serialize;

/**
 * Fast path: runs prepared statements on the embedded database in PostgreSQL's wire protocol. The
 * overhead of `PGlite.exec` and `PGlite.query` exceeds the time of the statement.
 */
export function createStatementRunner(server: PGlite) {
  const prepared = new Map<string, Promise<unknown>>();

  function prepare({ name, text }: PreparedStatement): Promise<unknown> {
    const preparation = exchange(server, [parse({ name, text }), sync()]);
    prepared.set(name, preparation);
    preparation.catch(() => prepared.delete(name));
    return preparation;
  }

  return async (statement: PreparedStatement, values: readonly string[]): Promise<TextRow[]> => {
    await (prepared.get(statement.name) ?? prepare(statement));
    const messages = [bind({ statement: statement.name, values: [...values] }), execute(), sync()];
    return exchange(server, messages);
  };
}

/**
 * Sends messages and reads the response. The only connection is shared: the two locks together isolate
 * a statement from open transactions and keep its messages together.
 */
function exchange(server: PGlite, messages: readonly Uint8Array[]): Promise<TextRow[]> {
  const chunks: Buffer[] = [];
  const onRawData = (bytes: Uint8Array) => void chunks.push(Buffer.from(bytes));
  const send = async () => {
    if (!server.ready) throw new Error('The embedded database is closed.');
    await server.execProtocolRawStream(Buffer.concat(messages), { onRawData });
    return readTextRows(Buffer.concat(chunks));
  };
  return server._runExclusiveTransaction(() => server._runExclusiveQuery(send));
}
