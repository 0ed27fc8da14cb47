import { readFile, writeFile } from 'node:fs/promises';
import pLimit from 'p-limit';
import { allClients } from './all-clients.ts';
import type { Client } from './client.ts';
import { matrixOf, type Row } from './matrix.ts';
import { runClient } from './run-client.ts';
import { startSite } from './start-site.ts';

/**
 * Runs real clients of pinned versions against the built server:
 *
 *   npm run test:clients               all, and writes docs/compatibility.md
 *   npm run test:clients -- axios got  the named ones
 *
 * Exits with 1 if one of them fails.
 */
const MATRIX = 'docs/compatibility.md';
const RUNNING = 2;

const names = process.argv.slice(2);
const site = await startSite();
const limit = pLimit(RUNNING);

async function rowOf(group: string, client: Client): Promise<Row> {
  const started = performance.now();
  const problem = await runClient(client, site).then(() => '', String);
  const seconds = Math.round((performance.now() - started) / 1_000);
  console.log(`${problem ? 'FAILED' : 'works'} ${client.name} (${seconds} s)`);
  if (problem) console.error(problem);
  return { group, client, works: !problem };
}

const wanted = Object.entries(allClients).flatMap(([group, clients]) =>
  clients
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map((client) => limit(rowOf, group, client)),
);
const rows = await Promise.all(wanted);
await site.stop();

if (names.length === 0) {
  const before = await readFile(MATRIX, 'utf8').catch(() => '');
  const matrix = matrixOf(rows);
  if (matrix !== before) await writeFile(MATRIX, matrix);
}
if (rows.length === 0 || rows.some(({ works }) => !works)) process.exitCode = 1;
