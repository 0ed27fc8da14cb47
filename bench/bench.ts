import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../scripts/services.ts';
import { cells } from './cells.ts';
import { secret } from './data.ts';
import { findFalls } from './find-falls.ts';
import { judgeThroughput } from './judge-throughput.ts';
import type { Lab } from './lab.ts';
import { startGenerator } from './load.ts';
import { throughputMarks } from './marks.ts';
import { bundlePrograms } from './programs.ts';
import { createReport, mergeReports, type Report } from './report.ts';
import { reportToMarkdown } from './report-to-markdown.ts';
import type { Findings } from './scenarios/findings.ts';
import { scenarios } from './scenarios.ts';
import { makeSizedDatabases } from './size/databases.ts';
import { measureSizes, type SizeRatio } from './size/measure.ts';
import { measureThroughput, type Throughput } from './throughput.ts';

const RESULTS = 'bench/results.json';

const { values: flags } = parseArgs({
  options: {
    seconds: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '7' },
    keys: { type: 'string', default: '1000' },
    'in-use': { type: 'string', default: '1' },
    connections: { type: 'string', default: '32' },
    only: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});

/** Parts match from the beginning of a word, so that `me` does not match `rename`. */
const isWanted = (name: string) =>
  (flags.only?.split(',') ?? ['']).some((part) => ` ${name}`.includes(` ${part}`));

const folder = mkdtempSync(path.join(tmpdir(), 'almirant-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}

const programOf = await bundlePrograms(folder);
const generator = startGenerator(programOf('load-generator'));
const postgres = await startPostgres({ isDurable: true });
const lab: Lab = {
  programOf,
  postgres,
  generator,
  folder,
  rounds: Number(flags.rounds),
  seconds: Number(flags.seconds),
  connections: Number(flags.connections),
};

const { measurements, statements } = await runCells();
const findings = await runScenarios();
const marks = [
  ...judgeThroughput(throughputMarks, measurements),
  ...findings.flatMap((found) => found.marks),
];
const figures = findings.flatMap((found) => found.figures);
const sizes = await runSizes();
generator.kill();
await postgres.stop();

const report = createReport({ measurements, statements, marks, figures, sizes });
const before: Partial<Report> = JSON.parse(readFileSync(RESULTS, 'utf8'));
process.stdout.write(`${reportToMarkdown(report)}\n`);
if (flags.check) {
  const falls = findFalls(before.marks ?? [], report.marks);
  for (const fall of falls) process.stderr.write(`Fallen: ${fall}\n`);
  process.exitCode = falls.length > 0 ? 1 : 0;
} else {
  const written = flags.only === undefined ? report : mergeReports(before, report);
  writeFileSync(RESULTS, `${JSON.stringify(written, null, 2)}\n`);
}

async function runCells(): Promise<Throughput> {
  const wanted = cells.filter(({ server, request }) =>
    isWanted(`${request.name} ${server.name} ${server.database}`),
  );
  if (wanted.length === 0) return { measurements: [], statements: [] };
  const keys = { all: Number(flags.keys), inUse: Number(flags['in-use']) };
  return measureThroughput(lab, { cells: wanted, keys });
}

async function runScenarios(): Promise<Findings[]> {
  const found: Findings[] = [];
  for (const [name, measure] of Object.entries(scenarios)) {
    if (!isWanted(name)) continue;
    process.stderr.write(`${name}\n`);
    found.push(await measure(lab));
  }
  return found;
}

async function runSizes(): Promise<SizeRatio[]> {
  if (!isWanted('size')) return [];
  const databases = await makeSizedDatabases(postgres.value);
  return measureSizes(databases, {
    program: programOf('ours'),
    variables: { ALMIRANT_SECRET: secret, DATA_DIR: '' },
    rounds: lab.rounds,
  });
}
