import { expect, test } from 'vitest';
import { folderWith } from './folder-with.ts';
import { openApiTexts, schemaTexts, toolTexts } from './published-texts.ts';

test('a description in the schema is read with its coordinate and name', () => {
  const root = folderWith('schema.graphql', [
    '"A type."',
    'type Query {',
    '  """',
    '  A',
    '  field.',
    '  """',
    '  tag("An argument." id: ID!): String',
    '}',
    'input Filter { "An input field." name: String }',
    'enum Color { "A value." RED }',
    '"A directive." directive @cost on FIELD',
  ]);

  expect(schemaTexts(root)).toEqual([
    { at: 'Query', name: 'Query', text: 'A type.' },
    { at: 'Query.tag', name: 'tag', text: 'A field.' },
    { at: 'Query.tag.id', name: 'id', text: 'An argument.' },
    { at: 'Filter.name', name: 'name', text: 'An input field.' },
    { at: 'Color.RED', name: 'RED', text: 'A value.' },
    { at: 'cost', name: 'cost', text: 'A directive.' },
  ]);
});

test('a description in openapi.json has the name of its operation, parameter or property', () => {
  const description = 'A property.';
  const schema = { properties: { description: { description }, tags: { items: { description } } } };
  const root = folderWith('openapi.json', [
    JSON.stringify({
      info: { title: 'A title' },
      paths: {
        '/tags': {
          get: {
            operationId: 'listTags',
            summary: 'A summary.',
            parameters: [{ name: 'limit', description: 'A parameter.' }],
            requestBody: { content: { 'application/json': { schema } } },
          },
        },
      },
    }),
  ]);

  expect(openApiTexts(root).map(({ name, text }) => [name, text])).toEqual([
    ['', 'A title'],
    ['listTags', 'A summary.'],
    ['limit', 'A parameter.'],
    ['description', 'A property.'],
    ['tags', 'A property.'],
  ]);
});

test('a description of a tool has the name of the tool or of its argument', () => {
  const id = { anyOf: [{ description: 'An argument.' }] };
  const tool = { name: 'get_tag', description: 'A tool.', inputSchema: { properties: { id } } };
  const root = folderWith('test/contract/mcp-tools.json', [JSON.stringify([tool])]);

  expect(toolTexts(root)).toEqual([
    { at: 'get_tag.description', name: 'get_tag', text: 'A tool.' },
    {
      at: 'get_tag.inputSchema.properties.id.anyOf.0.description',
      name: 'id',
      text: 'An argument.',
    },
  ]);
});
