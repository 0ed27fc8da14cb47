import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** Otherwise npm passes a signal to the shell, which ends without passing it on. */
test.each([
  'start',
  'dev',
  'dev:console',
  'services',
  'test',
  'test:long',
  'test:browser',
  'test:faults',
  'test:mutants',
  'bench',
  'bench:attacks',
  'bench:profile',
])('npm run %s replaces its shell by the program', (name) => {
  expect(scripts[name]).toMatch(/^(?:npm run [\w:]+ --silent && )?exec [^&|;]+$/);
});
