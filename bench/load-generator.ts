import autocannon from 'autocannon';
import type { Load, Outcome } from './load.ts';

/** Runs in its own process: sends the requested load and reports the rate of answers. */
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

/** Marks of a failure in an answer of GraphQL or MCP with status 200. */
const FAILURES = ['"errors":', '"error":{"code":', '"isError":true'];

function hasFailed(body: string): boolean {
  return FAILURES.some((sign) => body.includes(sign));
}

/** The requests of a connection, in rotation. */
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
