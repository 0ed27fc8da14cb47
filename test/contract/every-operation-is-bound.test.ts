import { expect, test } from 'vitest';
import {
  catalogue,
  excludedFromGraphQL,
  excludedFromMcp,
  excludedFromRest,
  routes,
  tools,
} from '../../src/modules.ts';
import { operationIdOf } from '../../src/rest/operation-id.ts';
import { parametersOf } from '../../src/rest/route.ts';
import { schema } from '../../src/schema.ts';
import { examples } from './examples.ts';
import { answerOf, readDocument } from './graphql-document.ts';

const names: string[] = catalogue.map(({ name }) => name);
const documents = Object.values(examples).flatMap(({ document }) =>
  document ? [readDocument(schema, document)] : [],
);

test('every operation has a REST route or a reason not to', () => {
  expect(boundOrExcluded(routes.map(nameOf), excludedFromRest)).toEqual([...names].sort());
});

test('every operation has an MCP tool or a reason not to', () => {
  expect(boundOrExcluded(tools.map(nameOf), excludedFromMcp)).toEqual([...names].sort());
});

test('every operation has a GraphQL field or a reason not to', () => {
  const asked = Object.entries(examples).flatMap(([name, { document }]) =>
    document ? [name] : [],
  );

  expect(boundOrExcluded(asked, excludedFromGraphQL)).toEqual([...names].sort());
});

/** Fields that read a relation by ID, without an operation. */
const lookups = ['apiKey', 'invitation', 'member', 'recordedOperation'].map(
  (name) => `Query.${name}`,
);

test('every operation has its own GraphQL field, and the examples cover every other root field', () => {
  const answers = documents.map(({ fields }) => answerOf(fields)?.field.coordinate);
  const asked = documents.flatMap(({ fields }) => fields.map(({ coordinate }) => coordinate));
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
  );

  expect(answers).toEqual([...new Set(answers)]);
  expect(answers).not.toContain(undefined);
  expect([...new Set([...asked, ...lookups])].sort()).toEqual(roots.sort());
});

test('every route has a unique method and path and a unique name, and takes its path parameters', () => {
  const addresses = routes.map(({ method, path }) => `${method} ${path}`);
  const ids = routes.map((route) => operationIdOf(route, routes));
  const unknown = routes.flatMap(({ path, input }) =>
    parametersOf(path).filter((name) => !(name in input.shape)),
  );

  expect(addresses).toEqual([...new Set(addresses)]);
  expect(ids).toEqual([...new Set(ids)]);
  expect(unknown).toEqual([]);
});

test('every tool has a unique name', () => {
  const toolNames = tools.map(({ definition }) => definition.name);

  expect(toolNames).toEqual([...new Set(toolNames)]);
});

test('every fixed or renamed field of a row is an input field of its operation', () => {
  const unknown = [...routes, ...tools].flatMap(({ operation, fixed, renames }) =>
    [...Object.keys(fixed), ...Object.values(renames)].filter(
      (name) => !(name in operation.input.shape),
    ),
  );

  expect(unknown).toEqual([]);
});

/** Tools with names that are older than the rule or shorter, and their operations. */
const otherNames: Readonly<Record<string, string>> = {
  get_current_user: 'getViewer',
  batch_move_work_items: 'bulkMoveWorkItems',
  get_work_item_events: 'listWorkItemEvents',
  get_ai_sessions: 'listAiSessions',
  list_operations: 'listRegisteredOperations',
  get_operation: 'getRegisteredOperation',
};

test('tool names follow the rule or are listed exceptions', () => {
  const wrong = tools
    .map(({ definition, operation }) => [definition.name, operation.name] as const)
    .filter(([tool, operation]) => (otherNames[tool] ?? toCamelCase(tool)) !== operation);

  expect(wrong).toEqual([]);
});

/** An operation may have several rows; an excluded one has none. */
function boundOrExcluded(bound: string[], excluded: Readonly<Record<string, string>>): string[] {
  return [...new Set(bound), ...Object.keys(excluded)].sort();
}

function nameOf({ operation }: { operation: { name: string } }): string {
  return operation.name;
}

function toCamelCase(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
