import { getNamedType, isObjectType } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { schema } from '../../src/schema.ts';
import { makeBusyTask } from '../support/busy-task.ts';
import { graphql, type Json } from '../support/clients.ts';
import { statementsOf } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

// What is looked up of a work item is what is selected of it, so that each way to one has to say
// what that is. A part that is not there would be an error.

const parts = `id status { role name color isDone } tags { id } assignees { role user { name } }
  createdBy { id }`;

/** A way to a work item, for each field of the graph that gives one. */
const ways: Record<string, (item: string) => string> = {
  'Query.workItems': (item) => `{ workItems(first: 4) { nodes { ${item} } } }`,
  'Query.workItem': (item) => `query ($task: ID!) { workItem(id: $task) { ${item} } }`,
  'Query.node': (item) => `query ($task: ID!) { node(id: $task) { ... on WorkItem { ${item} } } }`,
  'Project.workItems': (item) =>
    `{ projects(first: 2) { nodes { workItems(first: 4) { nodes { ${item} } } } } }`,
  'Board.workItems': (item) => `{ boards { workItems(first: 4) { nodes { ${item} } } } }`,
  'BoardColumn.workItems': (item) =>
    `{ boards { columns { workItems(first: 2) { nodes { ${item} } } } } }`,
  'Milestone.workItems': (item) =>
    `{ projects(first: 2) { nodes { milestones { workItems(first: 4) { nodes { ${item} } } } } } }`,
  'WorkItem.parent': (item) => `query ($task: ID!) { workItem(id: $task) { parent { ${item} } } }`,
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
    completeAiTask(input: { workItemId: $task, reviewColumnId: $review, model: "x", provider: "y", totalTokens: 1 }) {
      ... on CompleteAiTaskSuccess { workItem { ${item} } } } }`,
  'AiSession.workItem': (item) =>
    `query ($task: ID!) { workItem(id: $task) { aiSessions { nodes { workItem { ${item} } } } } }`,
};

/** What operations have changed is read whole, as it is on every transport. */
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

test('every field that gives a work item is tried here', () => {
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

test.each(Object.entries(ways))('%s gives it with all its parts', async (_name, wayTo) => {
  const found = workItemsIn(await ask(wayTo(`__typename ${parts}`), variables));

  expect(found.length).toBeGreaterThan(0);
  for (const item of found) {
    const whole = await ask(`query ($id: ID!) { workItem(id: $id) { __typename ${parts} } }`, {
      id: item.id,
    });
    expect(item).toEqual(whole.workItem);
  }
});

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
  ['under other names', '{ all: workItems { some: nodes { …parts } } }'],
  ['in two places', '{ workItems { nodes { id } } workItems { edges { node { …parts } } } }'],
  [
    'where a variable wants it',
    `query ($yes: Boolean = true) {
    workItems { nodes { ... @include(if: $yes) { …parts } } } }`,
  ],
])('parts that are selected %s are there', async (_where, document) => {
  const found = workItemsIn(await ask(document.replace('…parts', `__typename ${parts}`)));

  expect(found).toHaveLength(4);
});

test.each([
  ['status', '"leafColumns"'],
  ['tags', '"tags"'],
  ['assignees', '"assignees"'],
  ['createdBy', '"createdBy"'],
])('%s is looked up where it is selected, and only there', async (part, column) => {
  const selection = parts.match(new RegExp(`${part} {[^{}]*({[^}]*})?[^}]*}`))?.[0];
  const lookUps = async (fields: string) => {
    const statements = await statementsOf(() => ask(`{ workItems { nodes { ${fields} } } }`));
    return statements.filter((sql) => sql.includes(`AS ${column}`));
  };

  expect(await lookUps('id title')).toEqual([]);
  expect(await lookUps(`id ${selection}`)).toHaveLength(1);
});

/** All of them, wherever they are in an answer. */
function workItemsIn(value: Json): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value.__typename === 'WorkItem') return [value];
  return Object.values(value).flatMap(workItemsIn);
}
