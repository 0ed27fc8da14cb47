import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const HOST = '127.0.0.1';

type Pair = { client: Socket; server: Socket; isSilent: boolean };

/** A TCP proxy in front of a server on this machine, which misbehaves on demand. */
export type TcpProxy = {
  port: number;
  /** Open connections stay open and forward nothing any more. New connections work. */
  silence: () => void;
  /** Cuts open connections and refuses new ones. */
  stop: () => void;
  /** Accepts connections again. */
  resume: () => Promise<void>;
  /** Delays each chunk by a time in milliseconds. */
  delay: (ms: number) => void;
};

export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const pairs = new Set<Pair>();
  let delayMs = 0;

  function forward(pair: Pair, [from, to]: readonly [Socket, Socket]): void {
    // One chunk after the other, so that a changed delay does not reorder them.
    let sent = Promise.resolve();
    const send = async (chunk: Buffer) => {
      if (delayMs > 0) await sleep(delayMs);
      if (!pair.isSilent) to.write(chunk);
    };
    from.on('data', (chunk: Buffer) => {
      sent = sent.then(() => send(chunk));
    });
    from.on('error', () => {});
    from.on('close', () => {
      if (pair.isSilent) return;
      sent = sent.then(() => void to.destroy());
      pairs.delete(pair);
    });
  }

  const listener = createServer((client) => {
    const pair = { client, server: connect(target, HOST), isSilent: false };
    pairs.add(pair);
    forward(pair, [client, pair.server]);
    forward(pair, [pair.server, client]);
  });

  async function listen(port: number): Promise<void> {
    listener.listen(port, HOST);
    await once(listener, 'listening');
  }

  await listen(0);
  const { port } = listener.address() as AddressInfo;
  return {
    port,
    silence() {
      for (const pair of pairs) pair.isSilent = true;
    },
    stop() {
      listener.close();
      for (const { client, server } of pairs) {
        client.destroy();
        server.destroy();
      }
      pairs.clear();
    },
    resume: () => listen(port),
    delay(ms) {
      delayMs = ms;
    },
  };
}
