import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Findings } from './findings.ts';
import { findingsToMarkdown } from './findings-to-markdown.ts';
import { measureFloodOfInvalidKeys } from './flood-of-invalid-keys.ts';
import { measureKeysInRotation } from './keys-in-rotation.ts';
import { type Lab, openLab } from './lab.ts';
import { measureMillionKeys } from './million-keys.ts';
import { measureStartUp } from './start-up.ts';
import { measureWorkers } from './workers.ts';

/** Measures what is not one server beside another: `npm run bench:scenarios`. */

const RESULTS = 'bench/results.json';

const scenarios: Record<string, (lab: Lab) => Promise<Findings>> = {
  'flood of invalid keys': measureFloodOfInvalidKeys,
  'million keys': measureMillionKeys,
  'keys in rotation': measureKeysInRotation,
  'start-up': measureStartUp,
  workers: measureWorkers,
};

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
  },
});

const folder = mkdtempSync(path.join(tmpdir(), 'almirant-scenarios-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}

const [rounds, seconds] = [Number(flags.rounds), Number(flags.seconds)];
const { lab, close } = await openLab({ folder, rounds, seconds });
const wanted = flags.only.split(',');
for (const [name, measure] of Object.entries(scenarios)) {
  if (!wanted.some((text) => name.includes(text))) continue;
  const findings = await measure(lab);
  process.stdout.write(`## ${name}\n\n${findingsToMarkdown(findings)}\n\n`);
  save(findings);
}
await close();

/** What is new takes the place of what had its name before; all else of the file stays. */
function save({ marks, figures }: Findings): void {
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const before: Partial<Findings> = results.scenarios ?? {};
  const all: Findings = {
    marks: replaceByName(before.marks ?? [], marks),
    figures: replaceByName(before.figures ?? [], figures),
  };
  writeFileSync(RESULTS, `${JSON.stringify({ ...results, scenarios: all }, null, 2)}\n`);
}

function replaceByName<Item extends { name: string }>(before: Item[], after: Item[]): Item[] {
  return [...new Map([...before, ...after].map((item) => [item.name, item])).values()];
}
