import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { lintProse } from './prose/lint-prose.ts';

/** Prints each complaint about the Markdown files of the repository. */
async function run(): Promise<number> {
  const listed = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' });
  const files = listed.trim().split('\n');
  let count = 0;
  for (const file of files) {
    for (const { line, column, ruleId, message } of await lintProse(readFileSync(file, 'utf8'))) {
      console.log(`${file}:${line}:${column} ${ruleId}: ${message.replaceAll(/\s+/g, ' ')}`);
      count += 1;
    }
  }
  console.log(`${files.length} files, ${count} complaints.`);
  return count;
}

process.exitCode = (await run()) === 0 ? 0 : 1;
