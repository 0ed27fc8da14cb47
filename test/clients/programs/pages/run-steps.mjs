import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Runs the commands of each job of a workflow or pipeline, as its runner does, with the variables of the runner. */
const [file] = process.argv.slice(2);
const { jobs, default: common, ...rest } = parse(readFileSync(file, 'utf8'));
const commands = jobs
  ? Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
  : Object.values(rest).flatMap(({ script }) => script);
assert.ok(jobs || common);
assert.equal(commands.length, jobs ? 3 : 4);

const revision = 'd0c5a1f';
const env = { ...process.env, GITHUB_SHA: revision, CI_COMMIT_SHA: revision };
const printed = commands.map((command) =>
  execFileSync('bash', ['-e', '-o', 'pipefail', '-c', command], { env, encoding: 'utf8' }),
);
assert.match(printed.join(''), /would get 1; 0 unchanged/);
assert.match(printed.join(''), new RegExp(`${revision} is active, with 1 operation`));
assert.match(printed.at(-1), /No versions/);
