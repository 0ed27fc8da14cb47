import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { schemaCoordinatesOf } from '../../../src/documents/graphql/schema-coordinates.ts';

const schema = buildSchema(`
  directive @shown(to: Color) on FIELD
  scalar JSONObject
  enum Color { RED GREEN }
  input LampFilter { color: Color inner: LampFilter extra: JSONObject }
  type Lamp { name(color: Color): String size_: Int size__: Int }
  type Query { lamps(filter: LampFilter, colors: [Color!]): [Lamp!]! }
`);

const LAMPS = ['Query.lamps'];
const FILTER = ['Query.lamps', 'Query.lamps(filter:)'];

const documents: [string, string, string[]][] = [
  ['each field with its type', '{ lamps { name } }', ['Lamp.name', ...LAMPS]],
  ['a field once', '{ lamps { name } more: lamps { name } }', ['Lamp.name', ...LAMPS]],
  ['a field that ends in underscores', '{ lamps { size__ } }', ['Lamp.size__', ...LAMPS]],
  ['no introspection field', '{ __typename lamps { __typename } }', LAMPS],
  [
    'the types of variables and fragments',
    'query Q($to: Color) { ...F } fragment F on Query { lamps { name(color: $to) } }',
    ['Color', 'Lamp.name', 'Lamp.name(color:)', 'Query', ...LAMPS],
  ],
  [
    'the fields of input objects and the values of enums',
    '{ lamps(filter: { color: RED, inner: { color: GREEN } }) { name } }',
    ['Color.GREEN', 'Color.RED', 'Lamp.name', 'LampFilter.color', 'LampFilter.inner', ...FILTER],
  ],
  [
    'the values of enums in lists',
    '{ lamps(colors: [GREEN]) { name } }',
    ['Color.GREEN', 'Lamp.name', ...LAMPS, 'Query.lamps(colors:)'],
  ],
  [
    'nothing inside a scalar',
    '{ lamps(filter: { extra: { color: RED, inner: { color: GREEN } } }) { name } }',
    ['Lamp.name', 'LampFilter.extra', ...FILTER],
  ],
  [
    'no name as the value of a scalar',
    '{ lamps(filter: { extra: RED }) { name } }',
    ['Lamp.name', 'LampFilter.extra', ...FILTER],
  ],
  [
    'no argument of a directive',
    '{ lamps { name @shown(to: RED) } }',
    ['Color.RED', 'Lamp.name', ...LAMPS],
  ],
];

test.each(documents)('schema coordinates name %s, sorted', (_, text, expected) => {
  expect(schemaCoordinatesOf(parse(text), schema)).toEqual(expected);
});
