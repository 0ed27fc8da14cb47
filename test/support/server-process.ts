import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { threadId } from 'node:worker_threads';
import { bundleServer } from '../../scripts/bundle-server.ts';

export type ServerProcess = {
  url: string;
  /** The output so far. */
  output: () => string;
  /** Resolves with the exit code. */
  exited: Promise<number | null>;
  /** Resolves when the output contains a text; rejects if the process exits before. */
  printed: (text: string) => Promise<void>;
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

type Variables = Record<string, string>;

let built: Promise<string> | undefined;

/** Starts the built server in its own process, like `npm start`. */
export async function startServer(variables: Variables): Promise<ServerProcess> {
  built ??= bundleServer(`dist/test-${threadId}.js`);
  const port = variables.PORT ?? String(await freePort());
  const child = spawn(process.execPath, [await built], {
    env: { PORT: port, SHUTDOWN_DELAY: '0', ...variables },
  });
  return observe(child, `http://localhost:${port}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function observe(child: ChildProcess, url: string): ServerProcess {
  let output = '';
  const waiting = new Set<() => void>();
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
    for (const check of waiting) check();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const exited = once(child, 'close').then(([code]) => code as number | null);

  return {
    url,
    output: () => output,
    exited,
    printed: (text) =>
      new Promise((resolve, reject) => {
        const check = () => output.includes(text) && resolve();
        waiting.add(check);
        check();
        void exited.then(() => reject(new Error(`The server ended: ${output}`)));
      }),
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return exited;
    },
  };
}
