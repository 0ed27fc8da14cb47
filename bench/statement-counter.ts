import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

export type StatementCounter = {
  /** The address of the database through the counter. */
  url: string;
  /** The number of statements so far. */
  count: () => number;
  close: () => void;
};

const HEADER_BYTES = 5;
/** The message types of a simple query and of executing a prepared statement. */
const EXECUTING: readonly number[] = ['Q', 'E'].map((type) => type.charCodeAt(0));

/** A proxy between a server and PostgreSQL that counts executed statements. */
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

/** Reads the type of each message after the first, which has none. */
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

/** The length field follows the type and does not include it. */
function messageLength(bytes: Buffer, offset: number): number {
  return bytes.length < HEADER_BYTES ? HEADER_BYTES : offset + bytes.readInt32BE(offset);
}
