import { expect, test } from 'vitest';
import { openApiTexts, schemaTexts, toolTexts } from './published-texts.ts';
import { opensWithClause, repeated, repeatsName } from './rules.ts';
import { commandLineTexts, consoleTexts } from './source-texts.ts';
import { isTerm, terms } from './terms.ts';
import type { Text } from './text.ts';

const isSentence = ({ text }: Text) => text.endsWith('.');
/** A response of the REST API may be described by its error codes only. */
const isProse = ({ text }: Text) => /\p{Ll}/u.test(text);

const published = [
  ['schema.graphql', schemaTexts('.')],
  ['openapi.json', openApiTexts('.')],
  ['tools/list', toolTexts('.')],
] as const;
const interfaces = [
  ['the console', consoleTexts('.')],
  ['the command line', commandLineTexts('.')],
] as const;
const documents = [...published, ...interfaces];

const frequent = [
  ...published.map(([document, texts]) => [document, repeated(texts.filter(isProse))] as const),
  // Buttons and headings use the same noun everywhere.
  ...interfaces.map(([document, texts]) => [document, repeated(texts.filter(isSentence))] as const),
];

test.each(documents)('%s begins no text with a relative clause', (_, texts) => {
  expect(texts.filter(({ text }) => opensWithClause(text)).map(inPlace)).toEqual([]);
});

test.each(documents)('%s describes nothing by its name only', (_, texts) => {
  expect(texts.filter(repeatsName).map(inPlace)).toEqual([]);
});

test.each(frequent)('%s repeats no text more than five times except terms', (_, texts) => {
  const others = texts.filter(([text]) => !terms.some((term) => isTerm(term, text)));

  expect(others.map(([text, count]) => `${count} × ${text}`)).toEqual([]);
});

test.each(terms)('a term is listed only while a document repeats it: $text', (term) => {
  const uses = frequent.flatMap(([, texts]) => texts).filter(([text]) => isTerm(term, text));

  expect(uses).not.toEqual([]);
});

function inPlace({ at, text }: Text): string {
  return `${at}: ${text}`;
}
