import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createClient } from '@redis/client';

/** Runs a script with its keys and arguments, and answers with what it returns. */
type RunScript = (keys: string[], argv: string[]) => Promise<unknown>;

export type ScriptRunner = { prepare: (script: string) => RunScript };

export type Redis = ScriptRunner & { close: () => Promise<void> };

const CONNECT_TIMEOUT_MS = 2_000;
const MAX_RECONNECT_DELAY_MS = 2_000;
/** Longer than any answer takes; a Redis that hangs must not make us hang. */
const REPLY_TIMEOUT_MS = 1_000;

/**
 * Connects to Redis, now or as soon as it can be reached. While it cannot, scripts fail at once
 * rather than wait.
 */
export async function connectRedis(url: string): Promise<Redis> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, MAX_RECONNECT_DELAY_MS),
    },
  });
  const firstFailure = once(client, 'error');
  // Each script that fails says so; without a listener the process would end.
  client.on('error', () => {});
  await Promise.race([client.connect().catch(() => {}), firstFailure]);

  return {
    prepare(script) {
      const sha = createHash('sha1').update(script).digest('hex');
      return (keys, argv) => {
        const options = { keys, arguments: argv };
        const reply = client.evalSha(sha, options).catch((error: Error) => {
          if (!error.message.startsWith('NOSCRIPT')) throw error;
          return client.eval(script, options);
        });
        return withinTime(reply);
      };
    },
    async close() {
      if (client.isReady) await withinTime(client.close()).catch(() => client.destroy());
      else if (client.isOpen) client.destroy();
    },
  };
}

function withinTime<Value>(reply: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    const error = new Error(`Redis did not answer within ${REPLY_TIMEOUT_MS} ms.`);
    // An answer may be here already, and only we were too busy to read it: it is read before.
    timer = setTimeout(() => setImmediate(() => reject(error)), REPLY_TIMEOUT_MS);
  });
  return Promise.race([reply, timeout]).finally(() => clearTimeout(timer));
}
