import { expect, test } from 'vitest';
import { readArguments } from '../../src/mcp/read-arguments.ts';
import type { Json } from '../support/clients.ts';

const strings = { type: 'array', items: { type: 'string' } };
const schema = {
  type: 'object' as const,
  properties: {
    id: { type: 'string' },
    title: { type: 'string' },
    limit: { type: 'integer' },
    cost: { type: 'number' },
    isDone: { type: 'boolean' },
    priority: { type: 'string', enum: ['low', 'high'] },
    ids: strings,
    sizes: { type: 'array', items: { type: 'integer' } },
    type: {
      type: ['string', 'array'],
      enum: ['task', 'idea'],
      items: { type: 'string', enum: ['task', 'idea'] },
    },
    metadata: { type: 'object' },
    parentId: { type: ['string', 'null'] },
  },
  required: ['id'],
};

const read: { given: Json; as: object; because: string }[] = [
  { given: { limit: '10' }, as: { limit: 10 }, because: 'a number as text' },
  { given: { cost: '0.25' }, as: { cost: 0.25 }, because: 'a fraction as text' },
  { given: { isDone: 'True' }, as: { isDone: true }, because: 'a boolean in any case' },
  { given: { isDone: '0' }, as: { isDone: false }, because: 'a boolean as a digit' },
  { given: { priority: 'HIGH' }, as: { priority: 'high' }, because: 'an enumeration in any case' },
  { given: { ids: '["a","b"]' }, as: { ids: ['a', 'b'] }, because: 'a list as JSON text' },
  { given: { ids: 'a' }, as: { ids: ['a'] }, because: 'the only value of a list' },
  { given: { sizes: '[1, "2"]' }, as: { sizes: [1, 2] }, because: 'numbers as text within a list' },
  { given: { type: '["TASK"]' }, as: { type: ['task'] }, because: 'one value or a list' },
  { given: { type: 'Idea' }, as: { type: 'idea' }, because: 'one value of a list' },
  { given: { metadata: '{"a":1}' }, as: { metadata: { a: 1 } }, because: 'an object as JSON text' },
  { given: { title: '' }, as: {}, because: 'an empty text for an optional argument' },
  { given: { limit: '', ids: '' }, as: {}, because: 'an empty text for any type' },
  { given: { title: null, metadata: null }, as: {}, because: 'null for an optional argument' },
];

test.each(read)('$because is read', ({ given, as }) => {
  expect(readArguments(schema, given)).toEqual(as);
});

const kept: { given: Json; because: string }[] = [
  { given: { title: '5' }, because: 'a text that looks like a number, in a text' },
  { given: { title: '["a"]' }, because: 'a text that looks like a list, in a text' },
  { given: { parentId: null }, because: 'null that clears' },
  { given: { id: '' }, because: 'an empty text for a required argument' },
  { given: { limit: '1e1' }, because: 'another notation of a number' },
  { given: { limit: 'ten' }, because: 'a word for a number' },
  { given: { isDone: 'yes' }, because: 'a word for a boolean' },
  { given: { metadata: '{"a":' }, because: 'broken JSON' },
  { given: { priority: 'highest' }, because: 'an unknown value' },
  { given: { other: '1' }, because: 'an unknown argument' },
];

test.each(kept)('$because is left for the schema', ({ given }) => {
  expect(readArguments(schema, given)).toEqual(given);
});

test('lists within lists are left for the schema, however deep', () => {
  const ids: Json[] = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);

  const { ids: left } = readArguments(schema, { ids, limit: ids }) as Json;

  expect(left[0]).toBe(ids[0]);
});

test('a text with a comma in a list is rejected with its two readings', () => {
  expect(() => readArguments(schema, { ids: 'a, b' })).toThrow(
    'ids: must be a list: ["a, b"] or ["a","b"]',
  );
});
