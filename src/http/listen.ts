import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Admission, type AdmissionOptions } from './admission.ts';
import { basePathOf } from './base-path.ts';
import { Connections } from './connections.ts';
import type { AllowOrigin } from './cross-origin.ts';
import type { Handle } from './fetch-adapter.ts';
import { toRequestListener } from './node-adapter.ts';
import { stopListening } from './stop-listening.ts';

type ListenOptions = AdmissionOptions & {
  handle: Handle;
  /** Completes refusals for pages of other origins. Default: not at all. */
  allowOrigin?: AllowOrigin;
  port: number;
  hostname: string;
  /** Number of reverse proxies in front of the server. Default: 0. */
  trustedProxies?: number;
  /** Default: the root of any address. */
  publicUrl?: string;
  deadlines?: Partial<Deadlines>;
};

type Deadlines = {
  /** Milliseconds until a request must have arrived. */
  requestMs: number;
  /** Milliseconds that a connection may be idle. */
  idleMs: number;
  /** Milliseconds that requests in progress get when the server stops. */
  stopMs: number;
};

export type RunningServer = {
  port: number;
  /**
   * Closes each connection with its last answer, accepts connections until none is left, and waits up to
   * 10 s for requests in progress. An idle connection closes after `graceMs`. Default: at once.
   */
  stop: (graceMs?: number) => Promise<void>;
};

/** By default 511: a client whose connection finds no place tries again only after a second. */
const BACKLOG = 4_096;
const LIVENESS = '/health/live';
/** Idle connections: longer than load balancers keep them (60 s), so that the server never closes one first. */
const DEADLINES: Deadlines = { requestMs: 30_000, idleMs: 75_000, stopMs: 10_000 };

/** Listens for HTTP. Rejects if the address is unavailable. */
export async function listen(given: ListenOptions): Promise<RunningServer> {
  const { handle, port, hostname, trustedProxies = 0 } = given;
  const { requestMs, idleMs, stopMs } = { ...DEADLINES, ...given.deadlines };
  const options = {
    requestTimeout: requestMs,
    // Node looks for late requests at this interval.
    connectionsCheckingInterval: requestMs,
    keepAliveTimeout: idleMs,
    // By default, Node silently drops the second of two `Authorization` headers.
    joinDuplicateHeaders: true,
  };
  const connections = new Connections();
  const admission = new Admission(given);
  const { publicUrl = '' } = given;
  const basePath = publicUrl && basePathOf(publicUrl);
  const listener = toRequestListener(handle, {
    trustedProxies,
    connections,
    admission,
    allowOrigin: given.allowOrigin,
    publicUrl,
    isVital: (path) => path === LIVENESS || path === `${basePath}${LIVENESS}`,
  });
  const server = createServer(options, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port)));
    server.listen({ port, host: hostname, backlog: BACKLOG }, resolve);
  });
  let stopping: Promise<void> | undefined;
  return {
    port: (server.address() as AddressInfo).port,
    stop(graceMs = 0) {
      connections.close();
      stopping ??= stopListening(server, { graceMs, deadlineMs: stopMs });
      return stopping;
    },
  };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(`Port ${port} is in use by another process. Set PORT to a free port.`);
  }
  return new Error(`Listening on HOST and PORT failed: ${error.message}.`);
}
