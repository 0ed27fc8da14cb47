import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type PacedLoad, type PacedOutcome, WARM_UP_SECONDS } from './paced-load.ts';

type Sent = { lagMs: number; ms: number; isRight: boolean };

/** Runs in its own process: sends the requested load and reports the response times. */
process.on('message', async (load: PacedLoad) => {
  process.send?.(await send(load));
});

async function send(load: PacedLoad): Promise<PacedOutcome> {
  const { ratePerSecond, seconds, connections } = load;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const warmUps = ratePerSecond * WARM_UP_SECONDS;
  const count = warmUps + ratePerSecond * seconds;
  const start = performance.now();
  const answers: Promise<Sent>[] = [];
  for (let number = 0; number < count; number++) {
    const dueAt = start + (number * 1_000) / ratePerSecond;
    await waitFor(dueAt);
    answers.push(ask(load, { agent, number, dueAt }));
  }
  const sent = await Promise.all(answers);
  agent.destroy();
  return summarize(sent, warmUps);
}

/** Late by a millisecond or two: a busy wait would take a processor from the measured server. */
async function waitFor(at: number): Promise<void> {
  const spare = at - performance.now();
  if (spare > 0) await sleep(Math.ceil(spare));
}

type Question = { agent: Agent; number: number; dueAt: number };

function ask(load: PacedLoad, { agent, number, dueAt }: Question): Promise<Sent> {
  const { origin, path, keys, expected } = load;
  const sentAt = performance.now();
  const lagMs = sentAt - dueAt;
  const headers = { authorization: `Bearer ${keys[number % keys.length]}` };
  return new Promise((resolve) => {
    const fail = () => resolve({ lagMs, ms: performance.now() - sentAt, isRight: false });
    const request = get(origin + path, { agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.once('error', fail);
      response.once('end', () => {
        const isRight = response.statusCode === expected.status && text.includes(expected.text);
        resolve({ lagMs, ms: performance.now() - sentAt, isRight });
      });
    });
    request.once('error', fail);
  });
}

function summarize(sent: readonly Sent[], warmUps: number): PacedOutcome {
  const measured = sent.slice(warmUps);
  const times = measured.map(({ ms }) => ms);
  return {
    answers: measured.length,
    failures: sent.filter(({ isRight }) => !isRight).length,
    p50Ms: percentile(times, 50),
    p99Ms: percentile(times, 99),
    lagP99Ms: percentile(
      measured.map(({ lagMs }) => lagMs),
      99,
    ),
  };
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN;
}
