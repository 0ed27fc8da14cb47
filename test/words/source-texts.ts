import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';
import { oneLine, type Text } from './text.ts';

/** Every comment of a folder's sources; adjacent lines with `//` are one comment. */
export function commentsIn(folder: string): Text[] {
  return sourcesIn(folder).flatMap(({ file, code }) => {
    const texts: Text[] = [];
    let end = Number.NaN;
    for (const comment of parseSync(file, code).comments) {
      const last = texts.at(-1);
      const isNext = comment.type === 'Line' && /^\n[ \t]*$/.test(code.slice(end, comment.start));
      if (isNext && last) last.text += ` ${oneLine(comment.value)}`;
      else
        texts.push({
          at: `${file}:${lineOf(code, comment.start)}`,
          name: '',
          text: bare(comment.value),
        });
      end = comment.type === 'Line' ? comment.end : Number.NaN;
    }
    return texts;
  });
}

/** A comment without the asterisks of its lines. */
function bare(comment: string): string {
  return oneLine(comment.replaceAll(/^[ \t]*\*+/gm, ''));
}

/** The texts of the console: JSX texts, and strings that begin with a capital letter. */
export function consoleTexts(root: string): Text[] {
  // A label may read like its property: `name: 'Name'`.
  return textsIn(path.join(root, 'src/console/app')).map((text) => ({ ...text, name: '' }));
}

/** The help and the messages of the command line, with the names of the options. */
export function commandLineTexts(root: string): Text[] {
  return textsIn(path.join(root, 'src/cli'));
}

/** The texts of a folder that begin with a capital letter, by the property they are given to. */
function textsIn(folder: string): Text[] {
  return sourcesIn(folder).flatMap(({ file, code }) => {
    const texts: Text[] = [];
    const names: string[] = [];
    const add = ({ start }: ESTree.Node, value: string) => {
      const [name = '', text] = [names.at(-1), oneLine(value)];
      if (/^\p{Lu}/u.test(text)) texts.push({ at: `${file}:${lineOf(code, start)}`, name, text });
    };
    new Visitor({
      Property: ({ key }) => void names.push(key.type === 'Identifier' ? key.name : ''),
      'Property:exit': () => void names.pop(),
      JSXText: (node) => add(node, node.value),
      Literal: (node) => typeof node.value === 'string' && add(node, node.value),
      TemplateLiteral: (node) => add(node, templateText(node)),
    }).visit(parseSync(file, code).program);
    return texts;
  });
}

/** The titles of a folder's tests and of their groups. */
export function testTitles(folder: string): Text[] {
  const tests = sourcesIn(folder).filter(({ file }) => file.endsWith('.test.ts'));
  return tests.flatMap(({ file, code }) => {
    const titles: Text[] = [];
    new Visitor({
      CallExpression(node) {
        const title = isTest(node.callee) ? stringOf(node.arguments[0]) : undefined;
        if (title !== undefined)
          titles.push({ at: `${file}:${lineOf(code, node.start)}`, name: '', text: title });
      },
    }).visit(parseSync(file, code).program);
    return titles;
  });
}

/** Whether a call of this is `test(…)`, or `test.each(table)(…)` and the like. */
function isTest(callee: ESTree.Node): boolean {
  if (callee.type === 'Identifier') return /^(?:test|it|describe)$/.test(callee.name);
  if (callee.type === 'MemberExpression') return isTest(callee.object);
  if (callee.type === 'CallExpression') return isTest(callee.callee);
  return callee.type === 'TaggedTemplateExpression' && isTest(callee.tag);
}

function stringOf(node: ESTree.Node | undefined): string | undefined {
  if (node?.type === 'TemplateLiteral') return templateText(node);
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** A template as it reads, with `…` for its expressions. */
function templateText({ quasis }: ESTree.TemplateLiteral): string {
  return quasis.map(({ value }) => value.cooked).join('…');
}

/** The sources below a folder that are not generated. */
function sourcesIn(folder: string): { file: string; code: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => !/(?:^|\/)(?:generated|node_modules)\//.test(file))
    .sort()
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, code: readFileSync(file, 'utf8') }));
}

function lineOf(code: string, offset: number): number {
  return code.slice(0, offset).split('\n').length;
}
