import { parseArgs } from 'node:util';
import type { Mutant } from './mutant.ts';
import { mutate } from './mutate.ts';
import { writePage } from './page.ts';
import { reasons } from './reasons/reasons.ts';
import { resultOf } from './result.ts';
import { reportFiles, roomNamed, rooms } from './rooms.ts';

/**
 * Changes the source in small ways (mutants) and runs the tests of the room on each:
 *
 *   npm run test:mutants                       all rooms
 *   npm run test:mutants -- <room> …           the named rooms
 *   npm run test:mutants -- --only <glob>      a part of a room
 *   npm run test:mutants -- --table            writes the tables again, without a run
 *
 * Exits with 1 if a survivor has no reason.
 */
const { values, positionals } = parseArgs({
  options: {
    only: { type: 'string' },
    table: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const chosen = positionals.length > 0 ? positionals.map(roomNamed) : rooms;
for (const room of chosen) {
  if (!values.table) await mutate(room, values.only ?? room.source);
  const own = reasons.filter(({ file }) => file.startsWith(`src/${room.name}/`));
  const result = resultOf(reportFiles(room), own);
  if (result.mutants === 0) continue;
  writePage(room.name, result);
  for (const mutant of result.unexplained) process.stdout.write(`${lineOf(mutant)}\n`);
  for (const { file, code } of result.stale) {
    process.stdout.write(`${file}: no survivor has the reason of \`${code}\` any more.\n`);
  }
  if (result.unexplained.length > 0) process.exitCode = 1;
}

function lineOf({ file, line, code, becomes }: Mutant): string {
  return `${file}:${line} has no reason: \`${code}\` -> \`${becomes}\``;
}
