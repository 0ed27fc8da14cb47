import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handle } from './fetch-adapter.ts';
import { toRequestListener } from './node-adapter.ts';

type ListenOptions = {
  handle: Handle;
  port: number;
  hostname: string;
  /** How many proxies there are between clients and the server; none unless given. */
  trustedProxies?: number;
};

export type RunningServer = {
  port: number;
  /** Takes no more connections and waits for the requests in flight. */
  stop: () => Promise<void>;
};

const REQUEST_TIMEOUT_MS = 30_000;
const STOP_DEADLINE_MS = 10_000;
const IDLE_CHECK_MS = 50;

/** Listens for HTTP. Rejects when the address cannot be had. */
export async function listen(given: ListenOptions): Promise<RunningServer> {
  const { handle, port, hostname, trustedProxies = 0 } = given;
  const options = {
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Of two keys, Node would drop one without a word.
    joinDuplicateHeaders: true,
  };
  const server = createServer(options, toRequestListener(handle, trustedProxies));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port)));
    server.listen(port, hostname, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(`Port ${port} is in use by another program. Set PORT to another.`);
  }
  return new Error(`HOST and PORT cannot be listened on: ${error.message}.`);
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
    const deadline = setTimeout(() => server.closeAllConnections(), STOP_DEADLINE_MS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(deadline);
      resolve();
    });
  });
}
