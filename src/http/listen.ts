import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handle } from './fetch-adapter.ts';
import { toRequestListener } from './node-adapter.ts';

type ListenOptions = {
  handle: Handle;
  port: number;
  hostname: string;
  /** Number of reverse proxies in front of the server. Default: 0. */
  trustedProxies?: number;
};

export type RunningServer = {
  port: number;
  /** Stops accepting connections and waits up to 10 s for requests in flight. */
  stop: () => Promise<void>;
};

const REQUEST_TIMEOUT_MS = 30_000;
const STOP_DEADLINE_MS = 10_000;
const IDLE_CHECK_MS = 50;

/** Listens for HTTP. Rejects if the address is unavailable. */
export async function listen(given: ListenOptions): Promise<RunningServer> {
  const { handle, port, hostname, trustedProxies = 0 } = given;
  const options = {
    requestTimeout: REQUEST_TIMEOUT_MS,
    // By default, Node silently drops the second of two `Authorization` headers.
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
    return new Error(`Port ${port} is in use by another process. Set PORT to a free port.`);
  }
  return new Error(`Listening on HOST and PORT failed: ${error.message}.`);
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
