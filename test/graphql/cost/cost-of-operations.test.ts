import { getNamedType, isInterfaceType, isObjectType, isUnionType, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { documentCostOf } from '../../../src/graphql/cost/document-cost.ts';
import { idLists, isPaged } from '../../../src/graphql/cost/size.ts';
import { schema } from '../../../src/schema.ts';

type Variables = Record<string, unknown>;

function costOf(text: string, operationName?: string) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const cost = documentCostOf(document, { schema, operationName });
  if (!cost) throw new Error('There is no such operation.');
  return cost;
}

const first = (size: string, declared = '') =>
  `query ${declared} { projects(first: ${size}) { nodes { name } } }`;

const cases: [rule: string, text: string, variables: Variables, cost: number][] = [
  ['a leaf is free', '{ __typename }', {}, 0],
  ['an object is 1', '{ viewer { permissions role } }', {}, 1],
  ['a nested object adds 1', '{ viewer { user { name } } }', {}, 2],
  ['a page costs its literal size', first('3'), {}, 3],
  ['a page costs the size in its variable', first('$n', '($n: Int)'), { n: 7 }, 7],
  ['a page costs the default size of its variable', first('$n', '($n: Int = 40)'), {}, 40],
  ['a given size overrides a default', first('$n', '($n: Int = 40)'), { n: 2 }, 2],
  ['a null variable counts as the usual page size', first('$n', '($n: Int = 40)'), { n: null }, 25],
  ['a missing variable counts as the usual page size', first('$n', '($n: Int)'), {}, 25],
  ['a literal null counts as the usual page size', first('null'), {}, 25],
  ['a missing page size is 25', '{ projects { nodes { name } } }', {}, 25],
  ['a page from the end costs its size', '{ projects(last: 4) { nodes { name } } }', {}, 4],
  [
    'the larger of first and last counts',
    '{ projects(first: 2, last: 9) { nodes { name } } }',
    {},
    9,
  ],
  [
    'a usage costs a row for each of its days',
    'query ($n: Int! = 365) { apiKeyUsage(id: "a", days: $n) { days { callCount } } }',
    {},
    366,
  ],
  [
    'the usage of each of several keys costs its days',
    '{ nodes(ids: ["a", "b"]) { ... on ApiKey { usage(days: 7) { days { callCount } } } } }',
    {},
    18,
  ],
  ['a negative page size is 1', first('-5'), {}, 1],
  ['a page size of 0 is 1', first('$n', '($n: Int)'), { n: 0 }, 1],
  ['a page size has no upper bound', first('100000'), {}, 100_000],
  ['it may be as large as an integer', first('$n', '($n: Int)'), { n: 2 ** 31 - 1 }, 1_000_000_000],
  [
    'a size outside Int counts as the usual page size',
    first('$n', '($n: Int)'),
    { n: 2 ** 31 },
    25,
  ],
  ['a size as text counts as the usual page size', first('$n', '($n: Int)'), { n: '100' }, 25],
  ['edges are no objects', '{ projects(first: 3) { edges { cursor node { name } } } }', {}, 3],
  ['a total is 1', '{ projects(first: 3) { totalCount pageInfo { hasNextPage } } }', {}, 1],
  [
    'nested pages multiply, each by its variable',
    `query ($a: Int = 2, $b: Int!) { projects(first: $a) { nodes {
       workItems(first: $b) { totalCount nodes { title } } } } }`,
    { b: 100 },
    2 * (1 + 1 + 100),
  ],
  ['a list without a size counts as 10', '{ boards { columns { name } } }', {}, 10 * (1 + 10)],
  ['a list of leaves is free', '{ viewer { permissions } }', {}, 1],
  [
    'a list of objects by ID has the length of the IDs',
    '{ resolveWorkItems(ids: ["A-1", "A-2", "A-3"]) { items { workItem { title } } } }',
    {},
    1 + 3 * 2,
  ],
  [
    'a variable of IDs counts with its length',
    'query ($ids: [ID!]!) { resolveWorkItems(ids: $ids) { items { resolvedFrom } } }',
    { ids: ['A-1', 'A-2'] },
    1 + 2,
  ],
  [
    'a single ID counts as a list of one',
    'query ($ids: [ID!]!) { resolveWorkItems(ids: $ids) { items { resolvedFrom } } }',
    { ids: 'A-1' },
    1 + 1,
  ],
  [
    'nodes cost as many objects as IDs',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Tag { name } } }',
    { ids: ['A-1', 'A-2', 'A-3'] },
    3,
  ],
  [
    'a mutation costs 10 and its wrappers are free',
    `mutation ($input: CreateProjectInput!) { createProject(input: $input) {
       ... on CreateProjectSuccess { project { name } } ... on Error { message } } }`,
    { input: { name: 'Lighthouse' } },
    11,
  ],
  [
    'IDs in an input count with their length',
    `mutation ($input: BulkMoveWorkItemsInput!) { bulkMoveWorkItems(input: $input) {
       ... on BulkMoveWorkItemsSuccess { workItems { title } } } }`,
    { input: { ids: ['A-1', 'A-2', 'A-3'], boardColumnId: 'x' } },
    10 + 3,
  ],
  [
    'a variable of IDs in an input counts with its length',
    `mutation ($ids: [ID!]!) { bulkMoveWorkItems(input: { ids: $ids, boardColumnId: "x" }) {
       ... on BulkMoveWorkItemsSuccess { workItems { status { name } } } } }`,
    { ids: ['A-1', 'A-2', 'A-3', 'A-4'] },
    10 + 4 * 2,
  ],
  [
    'every alias of a mutation counts',
    `mutation ($id: ID!) {
       ${['a', 'b', 'c'].map((alias) => `${alias}: deleteWorkItem(input: { id: $id }) { __typename }`).join(' ')}
     }`,
    { id: 'A-1' },
    30,
  ],
  [
    'every alias of a list counts by its own arguments',
    `{ a: projects(first: 5) { nodes { name } } b: projects(first: 7) { nodes { name } }
       c: projects { nodes { name } } }`,
    {},
    5 + 7 + 25,
  ],
  [
    'merged fields count once',
    `{ projects(first: 5) { nodes { name } } ...More ... on Query { projects(first: 5) { nodes { id } } } }
     fragment More on Query { projects(first: 5) { nodes { boards { name } } } }`,
    {},
    5 * (1 + 10),
  ],
  [
    'an interface counts as its most expensive type',
    `query ($id: ID!) { node(id: $id) { id
       ... on Project { boards { name } items: workItems(first: 3) { nodes { title } } }
       ... on WorkItem { tags { name } } ... on Board { project { name } } } }`,
    { id: 'x' },
    1 + 10 + 3,
  ],
  ['introspection costs 100', '{ __schema { types { fields { name } } } }', {}, 100],
  [
    'every introspection field counts',
    '{ a: __type(name: "A") { name } b: __schema { types { name } } }',
    {},
    200,
  ],
  [
    'a skipped field is free',
    'query ($no: Boolean!) { viewer @skip(if: $no) { role } }',
    { no: true },
    0,
  ],
  [
    'a field that is not skipped counts',
    'query ($no: Boolean!) { viewer @skip(if: $no) { role } }',
    { no: false },
    1,
  ],
  [
    'a field included by default counts',
    'query ($yes: Boolean = true) { ...A @include(if: $yes) } fragment A on Query { viewer { role } }',
    {},
    1,
  ],
  [
    'a field that is not included is free with everything below',
    `query ($yes: Boolean = true) { projects(first: 100) @include(if: $yes) { nodes { name } }
       viewer { role } }`,
    { yes: false },
    1,
  ],
  [
    'the parts of a merged field count by their own conditions',
    `query ($deep: Boolean!) { projects(first: 2) { nodes { name } }
       projects(first: 2) @include(if: $deep) { nodes { boards { name } } } }`,
    { deep: true },
    2 * (1 + 10),
  ],
  [
    'a part of a merged field is free if its condition fails',
    `query ($deep: Boolean!) { projects(first: 2) { nodes { name } }
       projects(first: 2) @include(if: $deep) { nodes { boards { name } } } }`,
    { deep: false },
    2,
  ],
  [
    'a field with contradicting conditions is free',
    'query ($a: Boolean!) { viewer @skip(if: $a) @include(if: $a) { role } }',
    { a: true },
    0,
  ],
  [
    'literal conditions apply',
    '{ viewer @include(if: false) { role } tags @skip(if: false) { name } }',
    {},
    10,
  ],
];

test.each(cases)('%s', (...[, text, variables, cost]) => {
  expect(costOf(text).estimate(variables)).toBe(cost);
});

test('the cost is that of the named operation', () => {
  const text = 'query A { viewer { role } } query B { projects(first: 9) { nodes { name } } }';

  expect(costOf(text, 'A').estimate()).toBe(1);
  expect(costOf(text, 'B').estimate()).toBe(9);
});

test('variables of one request do not affect the next', () => {
  const { estimate } = costOf(first('$n', '($n: Int = 3)'));

  expect([{ n: 9 }, {}, { n: 1 }, null].map(estimate)).toEqual([9, 3, 1, 3]);
});

test('names of Object.prototype properties are not variables', () => {
  const { estimate } = costOf(`query ($constructor: Int, $__proto__: Int) {
    projects(first: $constructor, last: $__proto__) { nodes { name } } }`);

  expect(estimate({})).toBe(25);
  expect(estimate({ constructor: 4 })).toBe(4);
});

test('exponential fragments cost points but almost no time', () => {
  const levels = 18;
  const fragments = Array.from(
    { length: levels },
    (_, level) =>
      `fragment F${level} on WorkItem { a: parent { ...F${level + 1} } b: parent { ...F${level + 1} } }`,
  );
  const text = `query ($id: ID!) { workItem(id: $id) { ...F0 } } ${fragments.join(' ')}
    fragment F${levels} on WorkItem { title }`;
  const document = parse(text);

  const startedAt = performance.now();
  const cost = documentCostOf(document, { schema })?.estimate();

  expect(cost).toBe(2 ** (levels + 1) - 1);
  expect(performance.now() - startedAt).toBeLessThan(100);
});

test('exponential conditional fragments cost almost no time', () => {
  const levels = 12;
  const fragments = Array.from(
    { length: levels },
    (_, level) => `fragment F${level} on WorkItem { ...F${level + 1} @include(if: $a)
      ...F${level + 1} @skip(if: $b) parent { ...F${level + 1} @include(if: $c) } }`,
  );
  const text = `query ($id: ID!, $a: Boolean!, $b: Boolean!, $c: Boolean!) { workItem(id: $id) {
    ...F0 } } ${fragments.join(' ')} fragment F${levels} on WorkItem { title }`;
  const document = parse(text);

  const startedAt = performance.now();
  documentCostOf(document, { schema })?.estimate({ a: true, b: true, c: true });

  expect(performance.now() - startedAt).toBeLessThan(500);
});

test('the actual cost counts the objects, totals and mutations of a result, but no nulls', () => {
  const { count } = costOf(`query ($id: ID!) {
    projects(first: 100) { totalCount nodes { name boards { name } } edges { node { id } } }
    none: projects(first: 100) { nodes { name } }
    node(id: $id) { ... on WorkItem { tags { name } parent { title } } ... on Board { name } }
    tag(id: $id) { name } viewer { role permissions } }`);
  const projects = {
    totalCount: 2,
    nodes: [
      { name: 'One', boards: [{ name: 'A' }, { name: 'B' }] },
      { name: 'Two', boards: [] },
    ],
    edges: [{ node: { id: '1' } }, { node: { id: '2' } }],
  };
  const node = { tags: [{ name: 'x' }], parent: null };

  const data = { projects, none: { nodes: [] }, node, tag: null, viewer: { role: 'owner' } };

  expect(count(data)).toBe(1 + (1 + 2) + 1 + 2 + 0 + (1 + 1) + 0 + 1);
  expect(count(null)).toBe(0);
});

test('a failed mutation still costs its points', () => {
  const { count } = costOf(`mutation { deleteWorkItem(input: { id: "x" }) {
    ... on DeleteWorkItemSuccess { id } ... on Error { message } } }`);

  expect(count({ deleteWorkItem: { message: 'There is none.' } })).toBe(10);
  expect(count({ deleteWorkItem: null })).toBe(10);
});

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && (isObjectType(type) || isInterfaceType(type)),
);
const fields = types.flatMap((type) => {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).map((field) => ({ type: type.name, field }));
});
const objectLists = fields.filter(({ field }) => {
  const named = getNamedType(field.type);
  return `${field.type}`.includes('[') && 'getFields' in named;
});

test('every connection field takes a page size', () => {
  const pages = fields.filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));

  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter(({ field }) => !isPaged(field))).toEqual([]);
});

test('the schema has no nested list types', () => {
  expect(objectLists.filter(({ field }) => `${field.type}`.includes('[['))).toEqual([]);
});

/** Lists without a page size or IDs, which count as 10. */
const shortLists = [
  'ApiKeyUsage.days',
  'ApiKeyUsage.transports',
  'Board.columns',
  'BoardTemplate.columns',
  'CompleteAiTaskSuccess.movedWorkItems',
  'DeleteProjectSuccess.boards',
  'DeleteWorkItemSuccess.formerChildren',
  'MoveWorkItemSuccess.movedWorkItems',
  'Project.boards',
  'Project.docLinks',
  'Project.members',
  'Project.milestones',
  'Project.notes',
  'Project.repositories',
  'ProjectStats.byType',
  'Query.boardTemplates',
  'Query.boards',
  'Query.invitations',
  'Query.members',
  'Query.milestones',
  'Query.operationTools',
  'Query.projectMembers',
  'Query.tags',
  'RecordedOperation.keys',
  'RegisteredOperation.appVersions',
  'RemoveMemberSuccess.revokedKeys',
  'RevokeApiKeySuccess.revokedDescendants',
  'Roadmap.epics',
  'RoadmapItem.children',
  'ValidationError.issues',
  'WorkItem.ancestors',
  'WorkItem.assignees',
  'WorkItem.blockedBy',
  'WorkItem.blocks',
  'WorkItem.tags',
];

test('every list without a size is a known one', () => {
  const ofIds = fields
    .filter(({ field }) => idLists(field).length > 0)
    .flatMap(({ field }): string[] => {
      const type = getNamedType(field.type);
      return isUnionType(type) ? type.getTypes().map(({ name }) => name) : [type.name];
    })
    .filter((name) => name.endsWith('Success') || name === 'WorkItemResolution');

  const assumed = objectLists
    .filter(({ type }) => !type.endsWith('Connection') && !ofIds.includes(type))
    .filter(({ field }) => idLists(field).length === 0)
    .map(({ type, field }) => `${type}.${field.name}`);

  expect(assumed.sort()).toEqual(shortLists);
});
