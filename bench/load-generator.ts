import autocannon from 'autocannon';
import type { Load, Outcome } from './load.ts';

/** Runs in a process of its own: sends the load it is told of and reports the rate of answers. */
process.on('message', async (load: Load) => {
  process.send?.(await generate(load));
});

async function generate(load: Load): Promise<Outcome> {
  let started = 0;
  const result = await autocannon({
    url: load.origin,
    connections: load.connections,
    duration: load.seconds,
    idReplacement: [load.request.body].flat().some((body) => body?.includes('[<id>]')),
    verifyBody: (body) => !hasFailed(body),
    setupClient: (client) => client.setRequests(requestsOf(load, started++)),
  });
  const failures = result.non2xx + result.errors + result.timeouts + result.mismatches;
  const answers = result['2xx'];
  return { answers, requestsPerSecond: answers / result.duration, failures };
}

/** What GraphQL and MCP tell of a failure by, in an answer with status 200. */
const FAILURES = ['"errors":', '"error":{"code":', '"isError":true'];

function hasFailed(body: string): boolean {
  return FAILURES.some((sign) => body.includes(sign));
}

/** What a connection sends in turn. */
function requestsOf({ request, keys, connections }: Load, connection: number) {
  const { method, path, headers, body } = request;
  const ownKeys = shareOf(keys, { connection, connections });
  const ownBodies = shareOf(Array.isArray(body) ? body : [body], { connection, connections });
  return ownKeys.flatMap((key) =>
    ownBodies.map((ownBody) => ({
      method,
      path,
      headers: { ...headers, authorization: `Bearer ${key}` },
      body: ownBody,
    })),
  );
}

type Share = { connection: number; connections: number };

function shareOf<Item>(items: readonly Item[], { connection, connections }: Share): Item[] {
  const shares = Math.min(connections, items.length);
  return items.filter((_, index) => index % shares === connection % shares);
}
