import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createClient } from '@redis/client';

/** Runs a Lua script and resolves with its result. */
type RunScript = (keys: string[], argv: string[]) => Promise<unknown>;

export type ScriptRunner = { prepare: (script: string) => RunScript };

export type Redis = ScriptRunner & { close: () => Promise<void> };

const CONNECT_TIMEOUT_MS = 2_000;
const MAX_RECONNECT_DELAY_MS = 2_000;
/** Bounds the delay that a hanging Redis adds to a request. */
const REPLY_TIMEOUT_MS = 400;

type Client = ReturnType<typeof openClient>;

/**
 * Connects to Redis, and reconnects in the background. Scripts fail immediately while it is
 * unavailable. A connection that does not answer in time is replaced.
 */
export async function connectRedis(url: string): Promise<Redis> {
  let client = openClient(url);
  const firstFailure = once(client, 'error');
  await Promise.race([client.connect().catch(() => {}), firstFailure]);

  function replace(silent: Client): void {
    if (silent !== client) return;
    client = openClient(url);
    client.connect().catch(() => {});
    if (silent.isOpen) silent.destroy();
  }

  return {
    prepare(script) {
      const sha = createHash('sha1').update(script).digest('hex');
      return (keys, argv) => {
        const asked = client;
        const options = { keys, arguments: argv };
        const reply = asked.evalSha(sha, options).catch((error: Error) => {
          if (!error.message.startsWith('NOSCRIPT')) throw error;
          return asked.eval(script, options);
        });
        return withTimeout(reply, () => replace(asked));
      };
    },
    async close() {
      if (client.isReady) await withTimeout(client.close()).catch(() => client.destroy());
      else if (client.isOpen) client.destroy();
    },
  };
}

function openClient(url: string) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, MAX_RECONNECT_DELAY_MS),
    },
  });
  // Scripts report their failures; without a listener, the process would exit.
  client.on('error', () => {});
  return client;
}

function withTimeout<Value>(reply: Promise<Value>, onTimeout = () => {}): Promise<Value> {
  // A connection that is replaced fails its other replies, which may have timed out already.
  reply.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    const error = new Error(`Redis did not respond within ${REPLY_TIMEOUT_MS} ms.`);
    const giveUp = () => {
      if (timer === undefined) return;
      reject(error);
      onTimeout();
    };
    // After a blocked event loop, a reply that has arrived is read before the timeout rejects.
    timer = setTimeout(() => setImmediate(giveUp), REPLY_TIMEOUT_MS);
  });
  return Promise.race([reply, timeout]).finally(() => {
    clearTimeout(timer);
    timer = undefined;
  });
}
