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

const expensive = 'query Q { projects(first: 100) { nodes { name } } }';

test('an operation may cost as much as the limit with its default variables, and no more', () => {
  const under = (costLimit: number) => createDocumentInspector(schema, { costLimit })(expensive);
  const [problem = ''] = under(1).problems ?? [];
  const cost = Number(/costs (\d+) points/.exec(problem)?.[1]);

  expect(problem).toContain('the limit is 1. Select less.');
  expect(cost).toBeGreaterThan(1);
  expect(under(cost).facts).toMatchObject({ name: 'Q' });
  expect(under(cost - 1).problems).toHaveLength(1);
});

test('only the cost of a valid operation is a problem', () => {
  const cheap = createDocumentInspector(schema, { costLimit: 1 });

  expect(cheap(`${expensive} query R { viewer { role } }`).problems).toEqual([
    'The document has 2 operations; it must have exactly one.',
  ]);
  expect(cheap(expensive.replace('name', 'nothing')).problems).toEqual([
    'Cannot query field "nothing" on type "Project".',
  ]);
});

test.each([
  ['with too many tokens', `{ viewer { ${'role '.repeat(1_000)} } }`],
  ['with too many fields of one name', `{ viewer { ${'role '.repeat(31)} } }`],
])('a valid document %s is refused by the limits of requests', (_, text) => {
  const { problems } = createDocumentInspector(schema, { costLimit: 10_000 })(text);

  expect(problems).toHaveLength(1);
  expect(problems?.[0]).toMatch(/limit|exceeded/i);
});
