import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { excludedFromMcp, tools } from '../../src/mcp/tools.ts';
import { excludedFromRest, routes } from '../../src/rest/routes.ts';
import { catalogue } from '../../src/services/catalogue.ts';
import { examples } from './examples.ts';

const names: string[] = catalogue.map(({ name }) => name);

test('every operation has a REST route or a reason not to', () => {
  const bound = routes.map(({ operation }) => operation.name);

  expect([...bound, ...Object.keys(excludedFromRest)].sort()).toEqual([...names].sort());
});

test('every operation has an MCP tool or a reason not to', () => {
  const bound = tools.map(({ operation }) => operation.name);

  expect([...bound, ...Object.keys(excludedFromMcp)].sort()).toEqual([...names].sort());
});

test('every operation has a GraphQL field, and every field an operation', () => {
  const asked = Object.values(examples).map(({ document }) => /answer: (\w+)/.exec(document)?.[1]);
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );

  expect(fields.sort()).toEqual(asked.sort());
});

test('names follow the rule, or are older than it', () => {
  const older = new Map([['getViewer', 'get_current_user']]);
  const expected = tools.map(
    ({ operation: { name } }) =>
      older.get(name) ?? name.replaceAll(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
  );

  expect(tools.map(({ definition }) => definition.name)).toEqual(expected);
});
