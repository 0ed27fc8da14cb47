import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { installFromDebian } from './install-from-debian.ts';
import { startRedis } from './start-redis.ts';
import {
  findFreePort,
  HOST,
  type Service,
  TemporaryServer,
  unprivilegedAccount,
} from './temporary-server.ts';

/**
 * Starts the servers that some tests need:
 *
 *   npm run services               prints their addresses and keeps them until Ctrl+C
 *   npm run services -- npm test   keeps them until a command exits
 */

type PostgresOptions = {
  /** Whether a commit waits for the disk, as in production. Tests do not need that. */
  isDurable?: boolean;
};

const DATABASE = 'almirant';
const DEBIAN_POSTGRES = '/usr/lib/postgresql';
const READY_WITHIN_MS = 60_000;
const READY_POLL_MS = 50;

const NO_DURABILITY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** The servers of `npm run services`, in start order. */
const starters: readonly (() => Promise<Service>)[] = [() => startPostgres(), () => startRedis()];

/** Starts an empty PostgreSQL in a temporary folder, which stopping deletes. */
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

/** The programs of the newest installed PostgreSQL. Debian does not add them to the PATH. */
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

type Command = { argv: readonly string[]; env: NodeJS.ProcessEnv; signal: AbortSignal };

/** Runs a command and forwards signals to it. Resolves with its exit code. */
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

/** Aborted by a termination signal, with its name as the reason. */
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
