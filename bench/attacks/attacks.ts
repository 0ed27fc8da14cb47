import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../scripts/services.ts';
import { openData } from '../../src/db/open-data.ts';
import { mintApiKey } from '../../src/identity/api-keys/api-key-token.ts';
import { createKeyedHash } from '../../src/kernel/keyed-hash.ts';
import { createOrganization } from '../../src/setup/create-organization.ts';
import { attacks } from '../../test/graphql/attack-documents.ts';
import { fill, mintKeys, secret } from '../data.ts';
import { median } from '../median.ts';
import { bundlePrograms } from '../programs.ts';
import { startServer } from '../running-server.ts';

/**
 * Compares the response time of one client while another organization attacks, and while that
 * organization sends ordinary requests at the same rate: `npm run bench:attacks`.
 */

const MARK = 2;
const CONNECTIONS = 4;
const ASKED_A_ROUND = 80;
/** Per connection of the attacker: unpaced, requests that are refused early would be more frequent. */
const PACE_MS = 20;

/** Makes each text unique, so that no cache has it. */
let sent = 0;

const { values: flags } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });

type Body = { query: string };

const ordinary: Body = {
  query: '{ viewer { user { name } } projects { nodes { id name status } } }',
};

/** Shows the noise of the run. */
const control = { title: 'ordinary queries, again', body: ordinary };

const folder = mkdtempSync(path.join(tmpdir(), 'almirant-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
const programOf = await bundlePrograms(folder);
const postgres = await startPostgres({ isDurable: true });
const [client] = mintKeys(1);
if (!client) throw new Error('There must be a key.');
await fill({ databaseUrl: postgres.value }, [client]);
const attacker = await makeAttacker(postgres.value);
const server = await startServer(programOf('ours'), {
  ALMIRANT_SECRET: secret,
  DATABASE_URL: postgres.value,
});

process.stdout.write(
  '| while another sends | ordinary, ms | attacked, ms | ratio | rounds | mark |\n',
);
process.stdout.write('| --- | --- | --- | --- | --- | --- |\n');
await waitBeside(ordinary);
let holds = true;
for (const { title, body } of [control, ...Object.values(attacks).flat()]) {
  const rounds: { ordinaryMs: number; attackedMs: number }[] = [];
  for (let round = 0; round < Number(flags.rounds); round++) {
    rounds.push({ ordinaryMs: await waitBeside(ordinary), attackedMs: await waitBeside(body) });
  }
  const ratios = rounds.map(({ ordinaryMs, attackedMs }) => attackedMs / ordinaryMs);
  const ratio = median(ratios);
  holds &&= ratio <= MARK;
  const cells = [
    title,
    median(rounds.map(({ ordinaryMs }) => ordinaryMs)).toFixed(1),
    median(rounds.map(({ attackedMs }) => attackedMs)).toFixed(1),
    ratio.toFixed(2),
    `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
    ratio <= MARK ? 'holds' : 'BROKEN',
  ];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
server.stop();
await postgres.stop();
process.exitCode = holds ? 0 : 1;

async function makeAttacker(databaseUrl: string): Promise<string> {
  const { database, close } = await openData({
    databaseUrl,
    dataDir: '',
    secrets: [secret],
    migrationsDir: 'prisma/migrations',
    onConnectionError: () => {},
  });
  const minted = mintApiKey({ randomBytes, keyedHash: createKeyedHash(secret) });
  await createOrganization(database.prisma, {
    name: 'Attacker',
    slug: 'attacker',
    owner: { name: 'Mallory', email: 'mallory@example.com' },
    projectName: 'Attack',
    apiKey: { ...minted, name: 'Key' },
  });
  await close();
  return minted.key;
}

/** The median response time in milliseconds while the attacker repeats the body. */
async function waitBeside(body: Body): Promise<number> {
  let isOver = false;
  const sendOn = async () => {
    while (!isOver) await Promise.all([send(attacker, neverSeen(body)), sleep(PACE_MS)]);
  };
  const others = Array.from({ length: CONNECTIONS }, sendOn);
  const times: number[] = [];
  for (let asked = 0; asked < ASKED_A_ROUND; asked++) {
    const before = performance.now();
    await send(client?.key ?? '', ordinary);
    times.push(performance.now() - before);
  }
  isOver = true;
  await Promise.all(others);
  return median(times);
}

/** The request with a unique text, so that no cache has it. */
function neverSeen(body: Body): Body {
  sent += 1;
  return { ...body, query: `#${sent}\n${body.query}` };
}

async function send(key: string, body: Body): Promise<void> {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await response.text();
  if (response.status >= 500) throw new Error(`The server answered ${response.status}.`);
}
