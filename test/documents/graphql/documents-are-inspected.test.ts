import { expect, test } from 'vitest';
import { createDocumentInspector } from '../../../src/documents/graphql/inspect-document.ts';
import { schema } from '../../../src/schema.ts';

const inspect = createDocumentInspector(schema, { costLimit: 10_000 });

test('an operation of a type that the server has not is no document', () => {
  expect(inspect('subscription Changes { projects }').problems).toEqual([
    'This server has no subscriptions.',
  ]);
});

test('problems guess no names of the schema and repeat no key', () => {
  const key = `alm_k1_${'x'.repeat(49)}`;
  const { problems } = inspect(`query A { viewr project(id: { key: "${key}" }) { id } }`);

  expect(problems?.[0]).toBe('Cannot query field "viewr" on type "Query".');
  expect(problems).toHaveLength(2);
  expect(problems?.join()).not.toContain(key);
});
