import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

type LoadOptions = { origin: string; key: string; ratePerSecond: number };

export type SteadyLoad = {
  /** Ends the load. Returns the number of requests, and for each failed one its status or error. */
  stop: () => Promise<{ sent: number; failures: string[] }>;
};

/** Sends reads and writes in turns at fixed times, over kept connections. */
export function startSteadyLoad({ origin, key, ratePerSecond }: LoadOptions): SteadyLoad {
  const agent = new Agent({ keepAlive: true });
  const failures: string[] = [];
  const answers: Promise<void>[] = [];
  let isRunning = true;

  const send = async (number: number) => {
    const isWrite = number % 2 === 0;
    const failure = await ask({ origin, key, agent }, isWrite ? `Project ${number}` : undefined);
    if (failure) failures.push(`${isWrite ? 'POST' : 'GET'} ${failure}`);
  };
  const run = async () => {
    const startedAt = performance.now();
    for (let number = 0; isRunning; number += 1) {
      const waitMs = startedAt + (number * 1_000) / ratePerSecond - performance.now();
      if (waitMs > 0) await sleep(waitMs);
      answers.push(send(number));
    }
  };
  const running = run();
  return {
    async stop() {
      isRunning = false;
      await running;
      await Promise.all(answers);
      agent.destroy();
      return { sent: answers.length, failures };
    },
  };
}

type Target = { origin: string; key: string; agent: Agent };

/** Creates a project of this name, or lists the projects. Returns the failure. */
function ask({ origin, key, agent }: Target, name?: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const method = name ? 'POST' : 'GET';
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const url = `${origin}/api/projects${name ? '' : '?limit=1'}`;
    const sent = request(url, { agent, method, headers }, (response) => {
      const { statusCode = 0 } = response;
      text(response).then(
        // The body says whether the balancer or the server refused the request.
        (body) => resolve(statusCode < 300 ? undefined : `${statusCode} ${body.slice(0, 200)}`),
        (error: Error) => resolve(error.message),
      );
    });
    sent.once('error', (error) => resolve(error.message));
    sent.end(name && JSON.stringify({ name }));
  });
}
