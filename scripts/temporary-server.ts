import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';

/** A running server, and the environment variable with its address. */
export type Service = { variable: string; value: string; stop: () => Promise<void> };

export const HOST = '127.0.0.1';

export type Account = { uid: number; gid: number };

/** A child process with its own folder. Both end with this process at the latest. */
export class TemporaryServer {
  readonly #folder: string;
  readonly #signal: NodeJS.Signals;
  #child: ChildProcess | undefined;
  #log = '';

  /** PostgreSQL stops at once on SIGQUIT, which other servers may understand differently. */
  constructor(folder: string, signal: NodeJS.Signals = 'SIGQUIT') {
    this.#folder = folder;
    this.#signal = signal;
    process.once('exit', this.#endAtOnce);
  }

  start(file: string, argv: readonly string[], account: Account | undefined): void {
    // Its own process group, so that Ctrl+C does not stop it before the programs that use it.
    const child = spawn(file, argv, {
      ...account,
      cwd: this.#folder,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.once('error', (error) => {
      this.#log += error.message;
    });
    child.stderr.on('data', (chunk) => {
      this.#log = (this.#log + chunk).slice(-10_000);
    });
    this.#child = child;
  }

  /** Throws the server's last output if it has exited by itself. */
  assertRunning(): void {
    if (!isRunning(this.#child)) throw new Error(`The server exited:\n${this.#log}`);
  }

  async stop(): Promise<void> {
    if (isRunning(this.#child)) {
      this.#child.kill(this.#signal);
      await once(this.#child, 'exit');
    }
    process.off('exit', this.#endAtOnce);
    this.#removeFolder();
  }

  #endAtOnce = (): void => {
    if (isRunning(this.#child)) this.#child.kill(this.#signal);
    this.#removeFolder();
  };

  #removeFolder(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function isRunning(child: ChildProcess | undefined): child is ChildProcess {
  return child?.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** PostgreSQL refuses to run as root, and Redis does not need to. */
export function unprivilegedAccount(): Account | undefined {
  if (!isRoot()) return undefined;
  const entry = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  if (!entry) throw new Error('There is no account "postgres" to run PostgreSQL as.');
  return { uid: Number(entry[1]), gid: Number(entry[2]) };
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, HOST, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
