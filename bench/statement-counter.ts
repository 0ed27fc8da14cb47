import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

export type StatementCounter = {
  /** The address of the database by way of the counter. */
  url: string;
  /** How many statements were sent so far. */
  count: () => number;
  close: () => void;
};

const HEADER_BYTES = 5;
/** A simple query, and the execution of a prepared one. */
const EXECUTING: readonly number[] = ['Q', 'E'].map((type) => type.charCodeAt(0));

/** Stands between a server and PostgreSQL, and counts what is executed, whoever sends it. */
export async function startStatementCounter(databaseUrl: string): Promise<StatementCounter> {
  const target = new URL(databaseUrl);
  let statements = 0;
  const proxy = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const read = messageReader((type) => {
      if (EXECUTING.includes(type)) statements += 1;
    });
    client.on('data', (chunk) => {
      read(chunk);
      database.write(chunk);
    });
    database.pipe(client);
    client.on('close', () => database.destroy());
    for (const socket of [client, database]) socket.on('error', () => client.destroy());
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(databaseUrl);
  url.port = String((proxy.address() as AddressInfo).port);
  return { url: url.href, count: () => statements, close: () => proxy.close() };
}

/** Tells the type of each message after the first, which has none. */
function messageReader(onMessage: (type: number) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let offset = 0;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= messageLength(rest, offset)) {
      const message = rest.subarray(0, messageLength(rest, offset));
      if (offset > 0) onMessage(message.readUInt8(0));
      rest = rest.subarray(message.length);
      offset = 1;
    }
  };
}

/** The length stands behind the type, and does not count it. */
function messageLength(bytes: Buffer, offset: number): number {
  return bytes.length < HEADER_BYTES ? HEADER_BYTES : offset + bytes.readInt32BE(offset);
}
