import { expect, test } from 'vitest';
import { createDocumentInspector } from '../../../src/documents/graphql/inspect-document.ts';
import { schema } from '../../../src/schema.ts';

const inspect = createDocumentInspector(schema, { costLimit: 10_000 });

test('a document with an unsupported operation type is invalid', () => {
  expect(inspect('subscription Changes { projects }').problems).toEqual([
    'This server has no subscriptions.',
  ]);
});

test('problems contain no suggestions and no API keys', () => {
  const key = `alm_k1_${'x'.repeat(49)}`;
  const { problems } = inspect(`query A { viewr project(id: { key: "${key}" }) { id } }`);

  expect(problems?.[0]).toBe('Cannot query field "viewr" on type "Query".');
  expect(problems).toHaveLength(2);
  expect(problems?.join()).not.toContain(key);
});
