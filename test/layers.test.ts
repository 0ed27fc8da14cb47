import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A wrong line for each rule of the house, the file it stands in, and the lint that has to say so. */
const planted = [
  ['errors.ts imports nothing', 'src/errors.ts', "import './config.ts';", 'noRestrictedImports'],
  [
    'an operation knows no GraphQL',
    'src/planning/tags/a.ts',
    "import 'graphql-yoga';",
    'noRestrictedImports',
  ],
  [
    'the kernel knows no MCP',
    'src/kernel/a.ts',
    "import '@modelcontextprotocol/server';",
    'noRestrictedImports',
  ],
  [
    'the command line knows no operation',
    'src/cli/commands/a.ts',
    "import '../../planning/tags/create-tag.ts';",
    'noRestrictedImports',
  ],
  [
    'the console knows no operation',
    'src/console/app/a.ts',
    "import '../../planning/tags/create-tag.ts';",
    'noRestrictedImports',
  ],
  [
    'nothing imports in a circle',
    'src/db/circle.ts',
    "import './circle-back.ts';",
    'noImportCycles',
  ],
  ['and none comes back', 'src/db/circle-back.ts', "import './circle.ts';", 'noImportCycles'],
  [
    'the environment is read in one place',
    'src/http/b.ts',
    'export const port = process.env.PORT;',
    'noProcessEnv',
  ],
  ['nothing is exported by default', 'src/http/c.ts', 'export default 1;', 'noDefaultExport'],
  [
    'three parameters do',
    'src/http/d.ts',
    'export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];',
    'useMaxParams',
  ],
  [
    'files stay short',
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
let complaints: string[] = [];

beforeAll(() => {
  cpSync('biome.json', path.join(dir, 'biome.json'));
  for (const [file, code] of [...planted.map(([, ...rest]) => rest), ...allowed]) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), `${code}\n`);
  }
  complaints = lint();
});

afterAll(() => rmSync(dir, { recursive: true }));

test.each(planted)('the lint notices when %s is broken', (...[, file, , rule]) => {
  expect(complaints).toContainEqual(expect.stringMatching(new RegExp(`^${file}: .*/${rule}$`)));
});

test.each(allowed)('the lint lets %s pass', (file) => {
  expect(complaints.filter((complaint) => complaint.startsWith(`${file}: `))).toEqual([]);
});

/** Each thing the lint says of the planted files: the file and the rule. */
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
