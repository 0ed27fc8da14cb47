import autocannon from 'autocannon';
import type { Load } from './load.ts';

/** Runs in a process of its own: sends the load it is told of and reports the rate of answers. */
process.on('message', async (load: Load) => {
  process.send?.(await generate(load));
});

async function generate({ origin, request, keys, connections, seconds }: Load) {
  const { method, path, headers, body } = request;
  let started = 0;
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    setupClient(client) {
      const offset = started++;
      const share = Math.min(connections, keys.length);
      const ownKeys = keys.filter((_, index) => index % share === offset % share);
      client.setRequests(
        ownKeys.map((key) => ({
          method,
          path,
          headers: { ...headers, authorization: `Bearer ${key}` },
          body,
        })),
      );
    },
  });
  const failures = result.non2xx + result.errors + result.timeouts;
  const answers = result['2xx'];
  return { answers, requestsPerSecond: answers / result.duration, failures };
}
