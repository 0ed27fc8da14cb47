// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of expressions have placeholders.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';
import { mayBacktrack } from './support/may-backtrack.ts';

/** Expressions that their form does not prove to be linear, and why they are. */
const reviewed = new Map<string, string>([
  ['/^\\d+(\\.\\d+)?$/', 'Only a point ends the first digits, so there is one way to match.'],
  ['/`([^`]+)`/g', 'The texts of errors are of the server.'],
  [
    '/(?:@.+|\\[.+\\]|:(?!free$)[\\w-]+|-v\\d+|-latest|-preview|-exp|-(?:non-)?reasoning|-\\d{8}|-\\d{4}-\\d\\d-\\d\\d|-\\d\\d-\\d\\d(?:\\d\\d)?|-\\d{4})$/',
    'The name of a model has at most 255 characters.',
  ],
  ['/(?:^|\\.)(claude-.*)$/', 'The name of a model has at most 255 characters.'],
  [
    '/(?:^|\\/)(?:api\\/(?!auth\\/)|graphql(?:\\/[^/]*)?$|mcp$)/',
    'Each attempt begins at a slash and ends at the next one.',
  ],
  ['/(?:^|\\/)graphql(?:\\/[^/]*)?$/', 'Each attempt begins at a slash and ends at the next one.'],
  [
    '/[(,](?:"((?:[^"\\\\]|""|\\\\\\\\)*)"|([^,()]*))/g',
    'PostgreSQL writes the record, and each character has one way to match.',
  ],
  [
    '/;\\s*charset\\s*=\\s*"?([^\\s;"]*)/i',
    'A semicolon begins each attempt, and a repetition of spaces ends at the only next character.',
  ],
  ['/\\/+$/', 'The address is of the configuration.'],
  [
    '/\\b(?:FROM|INTO|UPDATE) (?:"public"\\.)?"(\\w+)"/',
    'The server writes the statement, and a word has one place to begin.',
  ],
  [
    "new RegExp(`^${path.replace(/\\/$/, '').replace(':id', '[^/]+')}/?$`)",
    'Begins at the start, and a slash separates the repetitions. The routes are ours.',
  ],
  ['/^(?:sha256:.*|[0-9a-f]{64})$/is', 'Begins at the start, and only one alternative repeats.'],
  ['/^(\\d+(?:\\.\\d+)?)\\/(\\d+(?:\\.\\d+)?)$/', 'The budget is of the configuration.'],
  ['/^(sha256:|x-|[^:]*$)/', 'Begins at the start, and only one alternative repeats.'],
  ['/^-+|-+$/g', 'The name of an organization has no two hyphens in a row by then.'],
  ['/^-?\\d+(\\.\\d+)?$/', 'Begins at the start, and a point separates the repetitions.'],
  [
    '/^::ffff:(\\d+\\.\\d+\\.\\d+\\.\\d+)$/i',
    'Begins at the start, and a point separates the repetitions.',
  ],
  [
    '/^\\/+(api|assets|graphql|health|mcp|metrics|\\.well-known)(\\/|$)/',
    'Begins at the start, and no alternative begins with a slash.',
  ],
  ['/^area-([a-z]+)-([a-z_]+)$/', 'Begins at the start, and a hyphen separates the repetitions.'],
  ['/^\\/+|\\/+$/g', 'The address is of the configuration.'],
  [
    '/^\\[([^\\]]*)\\](?::\\d+)?$|^([\\d.]+):\\d+$/',
    'Each alternative begins at the start, and its repetitions share no character.',
  ],
  [
    '/^\\s*[-*]\\s+(?:\\[ \\]\\s+)?(?!\\[[xX]\\])(\\S.*)$/',
    'Begins at the start, and a repetition of spaces ends at the only next character.',
  ],
  [
    '/^application\\/(graphql\\+)?json\\s*(;|$)/i',
    'Begins at the start, and neither end is a space.',
  ],
  ['/^application\\/json\\s*(;|$)/i', 'Begins at the start, and neither end is a space.'],
  [
    '/^bearer {1,8}([A-Za-z0-9._~+/-]+=*)$/i',
    'Begins at the start, and the repetitions share no character.',
  ],
  [
    "new RegExp( `${KEY_START}${KEY_CHARACTER}{${LEAKED_CHARACTERS}}|${LINK}|${COOKIE}`, 'i', )",
    'All repetitions are bounded.',
  ],
  [
    "new RegExp(`${KEY_START}${KEY_CHARACTER}*|${LINK}|${COOKIE}[^;\\\\s\"]*`, 'gi')",
    'Nothing follows the unbounded repetitions.',
  ],
  [
    'new RegExp(`(?:^|;\\\\s*)(?:__Host-)?${NAME}=`)',
    'A repetition of spaces ends at the next semicolon.',
  ],
  ["new RegExp(`[${ACCENTS}]`, 'gu')", 'It is one class of characters, without a repetition.'],
  ['new RegExp(`^${UUID_PATTERN}$`)', 'All repetitions are bounded.'],
  [
    'new RegExp(`^(?:${UUID_PATTERN}|[A-Za-z0-9]{1,10}-(?:[EFSTIefsti]-)?\\\\d{1,9})$`)',
    'All repetitions are bounded.',
  ],
]);

/** Not part of the server, or generated. */
const left = /^(console|cli)\/|\/generated\//;

function expressionsIn(file: string): string[] {
  const code = readFileSync(file, 'utf8');
  const found: string[] = [];
  new Visitor({
    Literal: (node) => {
      if ('regex' in node && mayBacktrack(node.regex)) found.push(node.raw ?? '');
    },
    NewExpression: ({ callee, start, end }) => {
      const isRegExp = callee.type === 'Identifier' && callee.name === 'RegExp';
      if (isRegExp) found.push(code.slice(start, end).replaceAll(/\s+/g, ' '));
    },
  }).visit(parseSync(file, code).program);
  return found;
}

test('each regular expression of the server is linear by its form or reviewed', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !left.test(file))
    .map((file) => path.join('src', file));

  const unproven = new Set(files.flatMap(expressionsIn));

  expect([...unproven].sort()).toEqual([...reviewed.keys()].sort());
});

test.each([
  [/a*$/, true],
  [/a+b/, true],
  [/(a+)+/, true],
  [/(?:a+){9}/, true],
  [/^a+b+$/, true],
  [/^-+|-+$/, true],
  [/^a+b/m, true],
  [/ Did you mean [^?]*\?/, true],
  [/^a+b/, false],
  [/[^a-z]+/, false],
  [/#.*/, false],
  [/^a{1,9}b$/, false],
  [/\*\+/, false],
])('the form of %s is judged', (expression, expected) => {
  const { source: pattern, flags } = expression;

  expect(mayBacktrack({ pattern, flags })).toBe(expected);
});
