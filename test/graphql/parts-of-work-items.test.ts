import { getNamedType, isObjectType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { schema } from '../../src/schema.ts';
import { makeBusyTask } from '../support/busy-task.ts';
import { graphql, type Json } from '../support/clients.ts';
import { statementsOf } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

// Only selected parts of a work item are loaded, so each field that returns one must name them. A
// missing part would be an error.

const parts = `id status { role name color isDone } tags { id } assignees { role user { name } }
  createdBy { id }`;

/** A query for each schema field that returns a work item. */
const ways: Record<string, (item: string) => string> = {
  'Query.workItems': (item) => `{ workItems(first: 4) { nodes { ${item} } } }`,
  'Query.workItem': (item) => `query ($task: ID!) { workItem(id: $task) { ${item} } }`,
  'Query.node': (item) => `query ($task: ID!) { node(id: $task) { ... on WorkItem { ${item} } } }`,
  'Query.nodes': (item) =>
    `query ($task: ID!) { nodes(ids: [$task]) { ... on WorkItem { ${item} } } }`,
  'Project.workItems': (item) =>
    `{ projects(first: 2) { nodes { workItems(first: 4) { nodes { ${item} } } } } }`,
  'Board.workItems': (item) => `{ boards { workItems(first: 4) { nodes { ${item} } } } }`,
  'BoardColumn.workItems': (item) =>
    `{ boards { columns { workItems(first: 2) { nodes { ${item} } } } } }`,
  'Milestone.workItems': (item) =>
    `{ projects(first: 2) { nodes { milestones { workItems(first: 4) { nodes { ${item} } } } } } }`,
  'WorkItem.parent': (item) => `query ($task: ID!) { workItem(id: $task) { parent { ${item} } } }`,
  'WorkItem.ancestors': (item) =>
    `query ($task: ID!) { workItem(id: $task) { ancestors { ${item} } } }`,
  'Tag.workItems': (item) => `{ tags { workItems(first: 4) { nodes { ${item} } } } }`,
  'WorkItem.children': (item) =>
    `query ($story: ID!) { workItem(id: $story) { children { nodes { ${item} } } } }`,
  'Comment.workItem': (item) =>
    `query ($task: ID!) { workItem(id: $task) { comments { nodes { workItem { ${item} } } } } }`,
  'WorkItemEvent.workItem': (item) =>
    `query ($task: ID!) { workItem(id: $task) { events { nodes { workItem { ${item} } } } } }`,
  'Dependency.workItem': (item) =>
    `query ($task: ID!) { workItem(id: $task) { blockedBy { workItem { ${item} } } } }`,
  'Dependency.blockedByWorkItem': (item) =>
    `query ($task: ID!) { workItem(id: $task) { blockedBy { blockedByWorkItem { ${item} } } } }`,
  'ResolvedWorkItem.workItem': (item) =>
    `query ($task: ID!) { resolveWorkItems(ids: [$task]) { items { workItem { ${item} } } } }`,
  'RoadmapItem.workItem': (item) =>
    `{ projects(first: 2) { nodes { roadmap { epics { children { workItem { ${item} } } } } } } }`,
  'CompleteAiTaskSuccess.workItem': (item) => `mutation ($task: ID!, $review: ID!) {
    completeAiTask(input: { id: $task, reviewColumnId: $review, model: "x", provider: "y", totalTokens: 1 }) {
      ... on CompleteAiTaskSuccess { workItem { ${item} } } } }`,
  'CompleteAiTaskSuccess.movedWorkItems': (item) => `mutation ($task: ID!, $review: ID!) {
    completeAiTask(input: { id: $task, reviewColumnId: $review, model: "x", provider: "y", totalTokens: 1 }) {
      ... on CompleteAiTaskSuccess { movedWorkItems { ${item} } } } }`,
  'AiSession.workItem': (item) =>
    `query ($task: ID!) { workItem(id: $task) { aiSessions { nodes { workItem { ${item} } } } } }`,
};

/** The payloads of other mutations take the same two fields as these, or are loaded in full. */
const readWhole = /^(?!CompleteAiTask).*Success\./;

let ask: (document: string, variables?: Json) => Promise<Json>;
let variables: { task: string; story: string; review: string | undefined };

beforeAll(async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { board, story, task } = await makeBusyTask(organization);
  variables = { task: task.id, story: story.id, review: board.columns[4]?.id };
  ask = async (document, given) => {
    const { body } = await graphql(key)(document, given);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
});

test('this test covers every field that returns a work item', () => {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) =>
          /^(WorkItem|WorkItemConnection|Node)$/.test(getNamedType(field.type).name),
        )
        .map((field) => `${type.name}.${field.name}`),
    )
    .filter((name) => !readWhole.test(name) && !/^WorkItem(Connection|Edge)\./.test(name));

  expect(fields.toSorted()).toEqual(Object.keys(ways).toSorted());
});

test.each(Object.entries(ways))(
  '%s returns a work item with all its parts',
  async (_name, wayTo) => {
    const found = workItemsIn(await ask(wayTo(`__typename ${parts}`), variables));

    expect(found.length).toBeGreaterThan(0);
    for (const item of found) {
      const whole = await ask(`query ($id: ID!) { workItem(id: $id) { __typename ${parts} } }`, {
        id: item.id,
      });
      expect(item).toEqual(whole.workItem);
    }
  },
);

test.each([
  ['on a page', '{ workItems { nodes { …parts } } }'],
  ['at an edge', '{ workItems { edges { cursor node { …parts } } } }'],
  [
    'through a fragment',
    '{ workItems { nodes { ...Parts } } } fragment Parts on WorkItem { …parts }',
  ],
  [
    'through fragments of the page',
    `{ workItems { ...Page } }
    fragment Page on WorkItemConnection { ... { nodes { ... on WorkItem { ... { …parts } } } } }`,
  ],
  ['under aliases', '{ all: workItems { some: nodes { …parts } } }'],
  ['in two places', '{ workItems { nodes { id } } workItems { edges { node { …parts } } } }'],
  [
    'under an @include variable',
    `query ($yes: Boolean = true) {
    workItems { nodes { ... @include(if: $yes) { …parts } } } }`,
  ],
])('parts of a work item selected %s are loaded', async (_where, document) => {
  const found = workItemsIn(await ask(document.replace('…parts', `__typename ${parts}`)));

  expect(found).toHaveLength(4);
});

test.each([
  ['status', '"leafColumns"'],
  ['tags', '"tags"'],
  ['assignees', '"assignees"'],
  ['createdBy', '"createdBy"'],
])('%s of a work item is loaded only if selected', async (part, column) => {
  const selection = parts.match(new RegExp(`${part} {[^{}]*({[^}]*})?[^}]*}`))?.[0];
  const lookUps = async (fields: string) => {
    const statements = await statementsOf(() => ask(`{ workItems { nodes { ${fields} } } }`));
    return statements.filter((sql) => sql.includes(`AS ${column}`));
  };

  expect(await lookUps('id title')).toEqual([]);
  expect(await lookUps(`id ${selection}`)).toHaveLength(1);
});

/** All work items of a result at any depth. */
function workItemsIn(value: Json): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value.__typename === 'WorkItem') return [value];
  return Object.values(value).flatMap(workItemsIn);
}
