import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';

/**
 * Starts the servers that some tests want, for as long as they are needed:
 *
 *   npm run services               prints their addresses and keeps them until Ctrl+C
 *   npm run services -- npm test   keeps them while a command runs
 */

/** A server that is running, and the variable that tells a program where. */
export type Service = { variable: string; value: string; stop: () => Promise<void> };

type PostgresOptions = {
  /** Whether a commit waits for the disk, as it does in production. Tests need not. */
  isDurable?: boolean;
};

const HOST = '127.0.0.1';
const DATABASE = 'almirant';
const DEBIAN_POSTGRES = '/usr/lib/postgresql';
const READY_WITHIN_MS = 60_000;
const READY_POLL_MS = 50;

const NO_DURABILITY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** What `npm run services` starts, one after the other. */
const starters: readonly (() => Promise<Service>)[] = [() => startPostgres()];

/** Starts an empty PostgreSQL in a temporary folder, which goes when it is stopped. */
export async function startPostgres(options: PostgresOptions = {}): Promise<Service> {
  const { isDurable = false } = options;
  const binaries = findPostgres() ?? installPostgres();
  const account = unprivilegedAccount();
  const folder = mkdtempSync(path.join(tmpdir(), 'almirant-postgres-'));
  const server = new TemporaryServer(folder);
  try {
    if (account) chownSync(folder, account.uid, account.gid);
    const data = path.join(folder, 'data');
    const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
    execFileSync(path.join(binaries, 'initdb'), [...initdb, '--locale=C.UTF-8'], {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const port = await findFreePort();
    const settings = [`listen_addresses=${HOST}`, ...(isDurable ? [] : NO_DURABILITY)];
    const flags = ['-D', data, '-p', `${port}`, '-k', folder];
    const argv = [...flags, ...settings.flatMap((setting) => ['-c', setting])];
    server.start(path.join(binaries, 'postgres'), argv, account);
    const address = `postgresql://postgres@${HOST}:${port}`;
    const client = await connect(`${address}/postgres`, server);
    await client.query(`CREATE DATABASE ${DATABASE}`);
    await client.end();
    return {
      variable: 'TEST_DATABASE_URL',
      value: `${address}/${DATABASE}`,
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

type Account = { uid: number; gid: number };

/** A child process with a folder of its own; both are gone after this process at the latest. */
class TemporaryServer {
  readonly #folder: string;
  #child: ChildProcess | undefined;
  #log = '';

  constructor(folder: string) {
    this.#folder = folder;
    process.once('exit', this.#endAtOnce);
  }

  start(file: string, argv: readonly string[], account: Account | undefined): void {
    // In a process group of its own, Ctrl+C does not stop it before the programs that use it.
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

  /** Throws what the server last said when it has ended by itself. */
  assertRunning(): void {
    if (!isRunning(this.#child)) throw new Error(`The server ended:\n${this.#log}`);
  }

  async stop(): Promise<void> {
    if (isRunning(this.#child)) {
      this.#child.kill('SIGQUIT');
      await once(this.#child, 'exit');
    }
    process.off('exit', this.#endAtOnce);
    this.#removeFolder();
  }

  #endAtOnce = (): void => {
    if (isRunning(this.#child)) this.#child.kill('SIGQUIT');
    this.#removeFolder();
  };

  #removeFolder(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function isRunning(child: ChildProcess | undefined): child is ChildProcess {
  return child?.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

async function connect(url: string, server: TemporaryServer): Promise<Client> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    server.assertRunning();
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (Date.now() > deadline) throw error;
      await sleep(READY_POLL_MS);
    }
  }
}

/** Where the newest installed PostgreSQL has its programs; Debian keeps them off the PATH. */
function findPostgres(): string | undefined {
  if (!existsSync(DEBIAN_POSTGRES)) return undefined;
  return readdirSync(DEBIAN_POSTGRES)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => path.join(DEBIAN_POSTGRES, version, 'bin'))
    .find((folder) => existsSync(path.join(folder, 'initdb')));
}

function installPostgres(): string {
  installFromDebian('postgresql');
  const binaries = findPostgres();
  if (!binaries) throw new Error(`PostgreSQL was installed, but not under ${DEBIAN_POSTGRES}.`);
  return binaries;
}

function installFromDebian(name: string): void {
  const byHand = `Install it (Debian: apt-get install ${name}), or set the variable of a server you have.`;
  if (!isRoot()) throw new Error(`${name} is not installed, and only root can do so. ${byHand}`);
  // The run level keeps the package from starting a server of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  try {
    for (const argv of [['update'], ['install', '-y', name]]) {
      execFileSync('apt-get', argv, { env, stdio: ['ignore', 2, 2] });
    }
  } catch (cause) {
    throw new Error(`${name} is missing and apt-get cannot install it. ${byHand}`, { cause });
  }
}

/** PostgreSQL refuses to run as root. */
function unprivilegedAccount(): Account | undefined {
  if (!isRoot()) return undefined;
  const entry = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  if (!entry) throw new Error('There is no account "postgres" to run PostgreSQL as.');
  return { uid: Number(entry[1]), gid: Number(entry[2]) };
}

function isRoot(): boolean {
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

type Command = { argv: readonly string[]; env: NodeJS.ProcessEnv; signal: AbortSignal };

/** Runs a command to its end, which a signal to us hastens; resolves with its exit code. */
function run({ argv: [file = '', ...argv], env, signal }: Command): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, argv, { env, stdio: 'inherit' });
    const passOn = () => child.kill(signal.reason);
    if (signal.aborted) passOn();
    signal.addEventListener('abort', passOn);
    child.once('error', reject);
    child.once('exit', (code, killer) =>
      resolve(code ?? 128 + constants.signals[killer ?? 'SIGTERM']),
    );
  });
}

/** Aborted by what ends a program, with the name of the signal as the reason. */
function whenToldToEnd(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => controller.abort(name));
  }
  return controller.signal;
}

async function main(argv: readonly string[]): Promise<number> {
  const signal = whenToldToEnd();
  const services: Service[] = [];
  try {
    for (const start of starters) services.push(await start());
    const variables = services.map(({ variable, value }) => [variable, value] as const);
    const env = { ...process.env, ...Object.fromEntries(variables) };
    if (argv.length > 0) return await run({ argv, env, signal });
    for (const [name, value] of variables) process.stdout.write(`${name}=${value}\n`);
    if (!signal.aborted) await once(signal, 'abort');
    return 0;
  } finally {
    for (const { stop } of services.reverse()) await stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const argv = process.argv.slice(2);
  try {
    process.exitCode = await main(argv[0] === '--' ? argv.slice(1) : argv);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
