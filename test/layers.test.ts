import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A violation of each rule: title, file, code and the Biome rule that must report it. */
const violations = [
  ['errors.ts has no imports', 'src/errors.ts', "import './config.ts';", 'noRestrictedImports'],
  [
    'operations do not import GraphQL',
    'src/planning/tags/a.ts',
    "import 'graphql-yoga';",
    'noRestrictedImports',
  ],
  [
    'the kernel does not import MCP',
    'src/kernel/a.ts',
    "import '@modelcontextprotocol/server';",
    'noRestrictedImports',
  ],
  [
    'the command line does not import operations',
    'src/cli/commands/a.ts',
    "import '../../planning/tags/create-tag.ts';",
    'noRestrictedImports',
  ],
  [
    'the console does not import operations',
    'src/console/app/a.ts',
    "import '../../planning/tags/create-tag.ts';",
    'noRestrictedImports',
  ],
  [
    'there are no import cycles',
    'src/db/circle.ts',
    "import './circle-back.ts';",
    'noImportCycles',
  ],
  [
    'there are no import cycles, in the other file',
    'src/db/circle-back.ts',
    "import './circle.ts';",
    'noImportCycles',
  ],
  [
    'only one file reads the environment',
    'src/http/b.ts',
    'export const port = process.env.PORT;',
    'noProcessEnv',
  ],
  ['there are no default exports', 'src/http/c.ts', 'export default 1;', 'noDefaultExport'],
  [
    'functions have at most 3 parameters',
    'src/http/d.ts',
    'export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];',
    'useMaxParams',
  ],
  [
    'files have at most 250 lines',
    'src/http/e.ts',
    'export const a = 1;\n'.repeat(300),
    'noExcessiveLinesPerFile',
  ],
] as const;

const allowed = [
  ['src/planning/tags/graphql/right.ts', "import 'graphql';"],
  ['src/cli/main.ts', "import './run.ts';\nexport const key = process.env.KEY;"],
  ['src/app.ts', "import './rest/transport.ts';\nimport './mcp/transport.ts';"],
] as const;

const dir = mkdtempSync(path.join(tmpdir(), 'almirant-layers-'));
let findings: string[] = [];

beforeAll(() => {
  cpSync('biome.json', path.join(dir, 'biome.json'));
  for (const [file, code] of [...violations.map(([, ...rest]) => rest), ...allowed]) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), `${code}\n`);
  }
  findings = lint();
});

afterAll(() => rmSync(dir, { recursive: true }));

test.each(violations)('lint reports a violation of the rule: %s', (...[, file, , rule]) => {
  expect(findings).toContainEqual(expect.stringMatching(new RegExp(`^${file}: .*/${rule}$`)));
});

test.each(allowed)('lint accepts %s', (file) => {
  expect(findings.filter((finding) => finding.startsWith(`${file}: `))).toEqual([]);
});

/** Lints the files. Returns file and rule of each diagnostic. */
function lint(): string[] {
  const binary = path.resolve('node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false'];
  const { stdout } = spawnSync(process.execPath, [binary, ...options], {
    cwd: dir,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(stdout);
  return diagnostics.map(
    ({ category, location }: { category: string; location: { path: string | { file: string } } }) =>
      `${typeof location.path === 'string' ? location.path : location.path.file}: ${category}`,
  );
}
