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

const inputs = schemaTexts('.').filter(({ at }) => at.includes('Input.'));
/** The status `completed` sets the time if none is given. */
const defaultsOfUpdates = ['UpdateMilestoneInput.completedAt'];

test('an update describes no default, which only a creation sets', () => {
  const ofUpdates = inputs.filter(({ at }) => at.startsWith('Update'));
  const withDefault = ofUpdates.filter(({ text }) => /default:/i.test(text)).map(({ at }) => at);

  expect(ofUpdates.length).toBeGreaterThan(50);
  expect(withDefault).toEqual(defaultsOfUpdates);
});

test('a creation speaks of no earlier values of its object', () => {
  const ofCreations = inputs.filter(({ at }) => /^(Create|Add|Invite|Record)/.test(at));
  const speaksOfBefore = ({ text }: Text) => /replaces the list|instead of|keeps|clears/.test(text);

  expect(ofCreations.length).toBeGreaterThan(50);
  expect(ofCreations.filter(speaksOfBefore).map(inPlace)).toEqual([]);
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
