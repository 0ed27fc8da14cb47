import type { Server } from 'node:http';

/** Bounds the time in which a stopping server accepts new connections. */
const ACCEPT_MS = 5_000;
const CHECK_MS = 50;

type Times = {
  /** The time in which an idle connection may send one more request. */
  graceMs: number;
  /** Bounds the time that requests in progress get. */
  deadlineMs: number;
};

/**
 * Stops a server whose answers say `Connection: close`. It accepts connections until none is left,
 * because a connection that waits to be accepted would be reset. An idle connection keeps for one more
 * request within the grace period, because closing it could cross a request in transit.
 */
export function stopListening(server: Server, { graceMs, deadlineMs }: Times): Promise<void> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const check = () => {
      const elapsedMs = performance.now() - startedAt;
      if (elapsedMs < graceMs) return;
      server.closeIdleConnections();
      if (elapsedMs >= deadlineMs) server.closeAllConnections();
      server.getConnections((_error, count) => {
        if (server.listening && (count === 0 || elapsedMs >= ACCEPT_MS)) server.close(finish);
      });
    };
    const timer = setInterval(check, CHECK_MS);
    const finish = () => {
      clearInterval(timer);
      resolve();
    };
    check();
  });
}
