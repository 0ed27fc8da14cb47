import { parseArgs } from 'node:util';
import type { Fault, Figure } from './fault.ts';
import { fullDisk } from './full-disk.ts';
import { killedStarts } from './killed-starts.ts';
import { kills } from './kills.ts';
import { lockedTable } from './locked-table.ts';
import { lostConnections } from './lost-connections.ts';
import { overload } from './overload.ts';
import { rollingRestarts } from './rolling-restarts.ts';
import { silentConnections } from './silent-connections.ts';
import { silentRedis } from './silent-redis.ts';
import { stoppedPostgres } from './stopped-postgres.ts';
import { terminatedConnections } from './terminated-connections.ts';

/**
 * Causes faults around the built server and prints a table of figures:
 *
 *   npm run test:faults                       the short form of all faults
 *   npm run test:faults -- --long <name> …    the long form of the named faults
 *
 * Exits with 1 if a figure does not hold.
 */
const faults: readonly Fault[] = [
  fullDisk,
  killedStarts,
  kills,
  lockedTable,
  lostConnections,
  overload,
  rollingRestarts,
  silentConnections,
  silentRedis,
  stoppedPostgres,
  terminatedConnections,
];

const HEADER = '| fault | measure | figure | wanted | |\n| --- | --- | --- | --- | --- |\n';

const { values, positionals } = parseArgs({
  options: { long: { type: 'boolean', default: false } },
  allowPositionals: true,
});

process.stdout.write(HEADER);
let isHeld = true;
for (const fault of namedFaults(positionals)) {
  const figures = await figuresOf(fault);
  for (const figure of figures) process.stdout.write(toRow(fault, figure));
  isHeld &&= figures.length > 0 && figures.every(({ holds }) => holds);
}
process.exitCode = isHeld ? 0 : 1;

function namedFaults(names: readonly string[]): readonly Fault[] {
  const unknown = names.find((name) => faults.every((fault) => fault.name !== name));
  if (unknown === undefined) {
    return faults.filter(({ name }) => names.length === 0 || names.includes(name));
  }
  const known = faults.map(({ name }) => name).join(', ');
  throw new Error(`There is no fault "${unknown}". Choose from: ${known}.`);
}

/** A fault that fails to run does not hold either. The others run nevertheless. */
async function figuresOf(fault: Fault): Promise<Figure[]> {
  try {
    return await fault.run(values.long ? 'long' : 'short');
  } catch (error) {
    process.stderr.write(`${fault.name}: ${(error as Error).stack}\n`);
    return [{ measure: 'runs to its end', figure: 'no', wanted: 'yes', holds: false }];
  }
}

function toRow({ name }: Fault, { measure, figure, wanted, holds }: Figure): string {
  return `| ${[name, measure, figure, wanted, holds ? 'holds' : 'FAILS'].join(' | ')} |\n`;
}
