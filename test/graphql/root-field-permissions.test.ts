import { expect, test } from 'vitest';
import { isDestructive } from '../../src/documents/graphql/is-destructive.ts';
import { permissions } from '../../src/kernel/permission.ts';
import { catalogue, tools } from '../../src/modules.ts';
import { schema } from '../../src/schema.ts';
import { examples } from '../contract/examples.ts';
import { answerOf, readDocument } from '../contract/graphql-document.ts';

const mutations = schema.getMutationType()?.getFields() ?? {};
const roots = [schema.getQueryType()?.getFields() ?? {}, mutations].flatMap((fields) =>
  Object.values(fields),
);

test('every root field declares its permission or that it needs none', () => {
  const silent = roots.filter(({ extensions: { permission } }) => {
    return permission !== null && !permissions.some((known) => known === permission);
  });

  expect(roots.length).toBeGreaterThan(60);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('the declared permission of a root field is that of its operation', () => {
  const compared = catalogue.flatMap(({ name, permission }) => {
    const { document } = examples[name];
    const answer = document ? answerOf(readDocument(schema, document).fields) : undefined;
    if (answer?.path.length !== 1) return [];
    const field = roots.find((root) => answer.field.coordinate.endsWith(`.${root.name}`));
    return [{ name, takes: permission, says: field?.extensions.permission }];
  });

  expect(compared.length).toBeGreaterThan(50);
  expect(compared.filter(({ takes, says }) => takes !== says)).toEqual([]);
});

test('a mutation is destructive if the tool of the same operation is', () => {
  const compared = tools.flatMap(({ operation, definition: { annotations } }) => {
    const field = mutations[operation.name];
    if (!field || annotations?.readOnlyHint) return [];
    return [{ name: field.name, tool: annotations?.destructiveHint, field: isDestructive(field) }];
  });

  expect(compared.length).toBeGreaterThan(15);
  expect(compared.filter(({ tool, field }) => tool !== field)).toEqual([]);
});
