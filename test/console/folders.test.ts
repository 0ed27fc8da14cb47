import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const APP = 'src/console/app';

/**
 * The folders of the console, lowest first. A file imports its own folder and the folders in the
 * lines above its own. Folders of one line do not import each other.
 */
const storeys = [
  ['base-path.ts', 'server-address.ts'],
  ['client'],
  ['components'],
  ['form', 'layout'],
  ['session'],
  ['account', 'api-keys', 'home', 'members', 'onboarding', 'organization', 'shell'],
  ['pages'],
  ['routes.tsx'],
  ['app.tsx'],
  ['main.tsx'],
];

const IMPORT = /(?:from|import\(?)\s*'(\.{1,2}\/[^']+\.tsx?)'/g;

type Arrow = { from: string; to: string };

const storeyOf = (file: string) => storeys.findIndex((names) => names.includes(folderOf(file)));

function folderOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** Whether an import stays in its folder or goes down. */
function pointsDown({ from, to }: Arrow): boolean {
  if (folderOf(from) === folderOf(to)) return true;
  return storeyOf(to) >= 0 && storeyOf(from) > storeyOf(to);
}

const arrows: Arrow[] = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((from) =>
    [...readFileSync(path.join(APP, from), 'utf8').matchAll(IMPORT)].map(([, specifier = '']) => ({
      from,
      to: path.join(path.dirname(from), specifier),
    })),
  )
  .filter(({ to }) => !/^\.\.\/generated\/\w+\.ts$/.test(to));

test('every import of the console points to a lower folder', () => {
  expect(arrows.length).toBeGreaterThan(300);
  expect(arrows.filter((arrow) => !pointsDown(arrow))).toEqual([]);
});

test.each([
  ['client/a.ts', 'session/session-key.ts', false],
  ['session/a.ts', 'layout/page.tsx', true],
  ['layout/a.tsx', 'session/use-session.ts', false],
  ['components/a.tsx', 'form/use-form.ts', false],
  ['members/a.tsx', 'api-keys/api-key.ts', false],
  ['pages/a.tsx', 'members/member.ts', true],
  ['members/a.tsx', 'members/member.ts', true],
  ['pages/a.tsx', 'unknown/a.ts', false],
])('%s may import %s: %s', (from, to, isAllowed) => {
  expect(pointsDown({ from, to })).toBe(isAllowed);
});
