import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Accepted, acceptedInOpenApi, acceptedInSchema } from './linters/accepted.ts';

/** A complaint of a linter: its rule, and a type of the schema or a path in the document. */
type Problem = { rule: string; place: string; message: string };

type Linter = { program: string; file: string; accepted: readonly Accepted[] };

const SOURCE = path.resolve('scripts/linters');
const INSTALLED = path.resolve('dist/linters');
const MANIFESTS = ['package.json', 'package-lock.json'];
const MAX_OUTPUT = 64 * 1024 * 1024;

/** Installs the linters, unless the same versions are there. */
function install(): void {
  if (existsSync(path.join(INSTALLED, 'node_modules')) && MANIFESTS.every(isCurrent)) return;
  mkdirSync(INSTALLED, { recursive: true });
  for (const file of MANIFESTS) {
    copyFileSync(path.join(SOURCE, file), path.join(INSTALLED, file));
  }
  // One of the packages has an install script that reports to its maker.
  const command = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', command, { cwd: INSTALLED, stdio: 'inherit' });
}

function isCurrent(file: string): boolean {
  const installed = path.join(INSTALLED, file);
  return (
    existsSync(installed) && readFileSync(installed).equals(readFileSync(path.join(SOURCE, file)))
  );
}

function lint({ program, file, accepted }: Linter): number {
  copyFileSync(path.join(SOURCE, program), path.join(INSTALLED, program));
  const output = execFileSync('node', [program, path.resolve(file)], {
    cwd: INSTALLED,
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
  });
  const problems: Problem[] = JSON.parse(output);
  const isAccepted = ({ rule, place }: Problem) =>
    accepted.some((each) => each.rule === rule && each.places.test(place));
  const unused = accepted.filter(
    (each) => !problems.some(({ rule, place }) => each.rule === rule && each.places.test(place)),
  );
  const complaints = [
    ...problems.filter((problem) => !isAccepted(problem)),
    ...unused.map(({ rule, places }) => ({
      rule,
      place: String(places),
      message: 'This accepted problem is gone. Remove it from the list.',
    })),
  ];
  for (const { rule, place, message } of complaints) {
    console.error(`${file}: ${rule} ${place}: ${message}`);
  }
  console.log(`${file}: ${problems.length} problems, ${complaints.length} not accepted.`);
  return complaints.length;
}

install();
const count =
  lint({ program: 'lint-schema.mjs', file: 'schema.graphql', accepted: acceptedInSchema }) +
  lint({ program: 'lint-openapi.mjs', file: 'openapi.json', accepted: acceptedInOpenApi });
if (count > 0) process.exitCode = 1;
