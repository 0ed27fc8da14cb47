import { setTimeout as sleep } from 'node:timers/promises';
import type { Site } from './site.ts';

/** An answer of the server, or status 0 without one. */
export type Answered = { status: number; retryAfter: string | null; ms: number };

/** A GET request, or a POST request with a body. */
type Asked = { path: string; headers?: Record<string, string>; body?: object };

const GIVE_UP_MS = 25_000;
const POLL_MS = 10;

/** The requests that have to go on whatever the database does: by key, by session, and readiness. */
export function vitalRequests({ key, cookie }: Site): (Asked & { name: string })[] {
  return [
    { name: 'API key', path: '/api/me', headers: { authorization: `Bearer ${key}` } },
    { name: 'session', path: '/api/auth/session', headers: { cookie } },
    { name: 'readiness', path: '/health/ready' },
  ];
}

/** Sends a request and measures the time until its answer has been read. */
export async function ask({ server }: Site, { path, headers, body }: Asked): Promise<Answered> {
  const before = performance.now();
  try {
    const signal = AbortSignal.timeout(GIVE_UP_MS);
    const response = await fetch(server.origin + path, {
      signal,
      ...(headers && { headers }),
      ...(body && {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    await response.arrayBuffer();
    const { status } = response;
    const retryAfter = response.headers.get('retry-after');
    return { status, retryAfter, ms: performance.now() - before };
  } catch {
    return { status: 0, retryAfter: null, ms: performance.now() - before };
  }
}

/** Repeats a request until it is answered with 200. Returns the milliseconds until then. */
export async function untilServed(site: Site, asked: Asked): Promise<number> {
  const before = performance.now();
  while (performance.now() - before < GIVE_UP_MS) {
    if ((await ask(site, asked)).status === 200) return performance.now() - before;
    await sleep(POLL_MS);
  }
  return Number.POSITIVE_INFINITY;
}
