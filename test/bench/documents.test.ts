import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { nestedText, renameText, viewerText } from '../../bench/documents.ts';
import { typeDefs } from '../../bench/peers/shared/type-defs.ts';
import { createDocumentInspector } from '../../src/documents/graphql/inspect-document.ts';
import { schema } from '../../src/schema.ts';

const documents = [viewerText, nestedText, renameText];

test.each(documents)('a document that is measured may run on our server: %#', (text) => {
  const inspect = createDocumentInspector(schema, { costLimit: 10_000 });

  expect(inspect(text).problems).toBeUndefined();
});

test.each(documents)('a document that is measured is valid on the peers: %#', (text) => {
  expect(validate(buildSchema(typeDefs), parse(text))).toEqual([]);
});

test('the nested document has 2 kB', () => {
  expect(nestedText.length).toBeGreaterThanOrEqual(2_000);
});
