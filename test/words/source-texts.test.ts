import path from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from './folder-with.ts';
import { commandLineTexts, commentsIn, consoleTexts, testTitles } from './source-texts.ts';

test('a comment is read with its line when it is a block, a line or adjacent lines', () => {
  const folder = folderWith('a.tsx', [
    "const url = 'http://a'; // One.",
    '/**',
    ' * Two',
    ' * lines.',
    ' */',
    '// Three',
    '  // lines.',
    'f(<p>{/* Four. */} // no comment</p>);',
    '',
    '// Five.',
  ]);

  expect(commentsIn(folder).map(({ at, text }) => `${path.basename(at)} ${text}`)).toEqual([
    'a.tsx:1 One.',
    'a.tsx:2 Two lines.',
    'a.tsx:6 Three lines.',
    'a.tsx:8 Four.',
    'a.tsx:10 Five.',
  ]);
});

test('a comment is not read when its file is generated', () => {
  expect(commentsIn(folderWith('generated/a.ts', ['// One.']))).toEqual([]);
});

test('a text of the console is read when it begins with a capital letter', () => {
  const root = folderWith('src/console/app/a.tsx', [
    "import a from './a.ts';",
    'const b = <p title="One">',
    '  Two',
    '  lines <b>three</b>',
    '</p>;',
    "const c = { name: 'Name', code: 'four' };",
    `const d = \`Five \${a}.\`;`,
  ]);

  expect(consoleTexts(root).map(({ name, text }) => `${name}${text}`)).toEqual([
    'One',
    'Two lines',
    'Name',
    'Five ….',
  ]);
});

test('a text of the command line is read with the name of its option', () => {
  const root = folderWith('src/cli/a.ts', [
    "defineCommand({ name: 'list', summary: 'Lists.', options: { app: optional('<app>', 'The app.') } });",
    "throw new Error('No option.');",
  ]);

  expect(commandLineTexts(root).map(({ name, text }) => [name, text])).toEqual([
    ['summary', 'Lists.'],
    ['app', 'The app.'],
    ['', 'No option.'],
  ]);
});

test('a title is read when a test or a group stands alone, in a table or under a condition', () => {
  const folder = folderWith('a.test.ts', [
    "describe('one', () => {});",
    "test.each(table)('two %s', run);",
    `test.runIf(x)(\`three \${y}\`, run);`,
    'it.each`a`("four", run);',
    "log.test('no title');",
  ]);

  expect(testTitles(folder).map(({ text }) => text)).toEqual(['one', 'two %s', 'three …', 'four']);
});
