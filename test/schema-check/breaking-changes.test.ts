import { BreakingChangeType, buildSchema, parseSchemaCoordinate, print } from 'graphql';
import { expect, test } from 'vitest';
import { breakingChangesOf } from '../../scripts/schema-check/breaking-changes.ts';

const BASE = 'type Query { a: Int }';

/** One planted change per type, with its coordinate. */
const planted: Record<BreakingChangeType, [from: string, to: string, coordinate: string]> = {
  TYPE_REMOVED: ['type Lamp { a: Int }', '', 'Lamp'],
  TYPE_CHANGED_KIND: ['type Lamp { a: Int }', 'input Lamp { a: Int }', 'Lamp'],
  TYPE_REMOVED_FROM_UNION: [
    'type Lamp { a: Int } type Sun { a: Int } union Light = Lamp | Sun',
    'type Lamp { a: Int } type Sun { a: Int } union Light = Lamp',
    'Light',
  ],
  VALUE_REMOVED_FROM_ENUM: ['enum Color { RED GREEN }', 'enum Color { RED }', 'Color.GREEN'],
  REQUIRED_INPUT_FIELD_ADDED: [
    'input LampInput { a: Int }',
    'input LampInput { a: Int b: Int! }',
    'LampInput.b',
  ],
  IMPLEMENTED_INTERFACE_REMOVED: [
    'interface Light { a: Int } type Lamp implements Light { a: Int }',
    'interface Light { a: Int } type Lamp { a: Int }',
    'Lamp',
  ],
  FIELD_REMOVED: ['type Lamp { a: Int b: Int }', 'type Lamp { a: Int }', 'Lamp.b'],
  FIELD_CHANGED_KIND: ['type Lamp { a: Int! }', 'type Lamp { a: [Int] }', 'Lamp.a'],
  REQUIRED_ARG_ADDED: ['type Lamp { a: Int }', 'type Lamp { a(b: Int!): Int }', 'Lamp.a(b:)'],
  ARG_REMOVED: ['type Lamp { a(b: Int): Int }', 'type Lamp { a: Int }', 'Lamp.a(b:)'],
  ARG_CHANGED_KIND: [
    'type Lamp { a(b: Int): Int }',
    'type Lamp { a(b: String): Int }',
    'Lamp.a(b:)',
  ],
  DIRECTIVE_REMOVED: ['directive @dim on FIELD', '', '@dim'],
  DIRECTIVE_ARG_REMOVED: [
    'directive @dim(to: Int) on FIELD',
    'directive @dim on FIELD',
    '@dim(to:)',
  ],
  REQUIRED_DIRECTIVE_ARG_ADDED: [
    'directive @dim on FIELD',
    'directive @dim(to: Int!) on FIELD',
    '@dim(to:)',
  ],
  DIRECTIVE_REPEATABLE_REMOVED: [
    'directive @dim repeatable on FIELD',
    'directive @dim on FIELD',
    '@dim',
  ],
  DIRECTIVE_LOCATION_REMOVED: [
    'directive @dim on FIELD | QUERY',
    'directive @dim on FIELD',
    '@dim',
  ],
};

test.each(Object.entries(planted))('%s is reported with its coordinate', (type, [from, to, at]) => {
  const [released, proposed] = [from, to].map((part) => buildSchema(`${BASE} ${part}`));

  const changes = released && proposed && breakingChangesOf(released, proposed);

  expect(changes).toEqual([{ type, coordinate: at, message: expect.stringMatching(/^\S.*\.$/) }]);
  expect(print(parseSchemaCoordinate(at))).toBe(at);
});

test('a built-in scalar that is no longer used is a breaking change', () => {
  const released = buildSchema('type Query { a: Int b: Float }');
  const proposed = buildSchema('type Query { a: Int }');

  const changes = breakingChangesOf(released, proposed);

  expect(changes.map(({ coordinate }) => coordinate)).toEqual(['Float', 'Query.b']);
});

test('this test covers every type of breaking change', () => {
  expect(Object.keys(planted).sort()).toEqual(Object.keys(BreakingChangeType).sort());
});

test('additions are not breaking changes', () => {
  const released = buildSchema('type Query { a(b: Int): Int } enum Color { RED }');
  const proposed = buildSchema(
    'type Query { a(b: Int c: Int): Int! d: Int } enum Color { RED BLUE }',
  );

  expect(breakingChangesOf(released, proposed)).toEqual([]);
});
