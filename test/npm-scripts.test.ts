import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

const programs = [
  'start',
  'dev',
  'test',
  'test:long',
  'test:browser',
  'test:clients',
  'test:faults',
  'test:mutants',
  'pictures',
  'bench',
  'bench:attacks',
  'bench:profile',
];

/** Otherwise npm passes a signal to the shell, which ends without passing it on. */
test.each([...programs, 'dev:console', 'services'])(
  'npm run %s replaces its shell by the program',
  (name) => {
    expect(scripts[name]).toMatch(/^(?:npm run [\w:]+ --silent && )?exec [^&|;]+$/);
  },
);

/** Otherwise it fails after `npm ci`, because Prisma's client is not in git. */
test.each(programs)('npm run %s generates the code that it imports', (name) => {
  const { [`pre${name}`]: before = '', [name]: command } = scripts;

  expect(`${before} ${command}`).toMatch(/npm run (generate:client|build) --silent/);
});
