import type { Server } from 'node:http';

/** Bounds the time in which a stopping server accepts new connections. */
const ACCEPT_MS = 5_000;
/** Bounds the time that requests in progress get. */
const DEADLINE_MS = 10_000;
const CHECK_MS = 50;

/**
 * Stops a server whose answers say `Connection: close`. It accepts connections until none is left,
 * because a connection that waits to be accepted would be reset. An idle connection keeps for one more
 * request within the grace period, because closing it could cross a request in transit.
 */
export function stopListening(server: Server, graceMs: number): Promise<void> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const check = () => {
      const elapsedMs = performance.now() - startedAt;
      if (elapsedMs < graceMs) return;
      server.closeIdleConnections();
      if (elapsedMs >= DEADLINE_MS) server.closeAllConnections();
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
