import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { graphql, type Json } from '../support/clients.ts';
import { statementsOf, testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

const item = `id taskId title type priority position metadata
  status { role name color isDone } assignees { role user { name } } tags { name }
  createdBy { name } createdAt updatedAt`;

const everything = `${item} column { name workItemCount } board { name workItemCount }
  project { name } parent { ${item} } children(first: 3) { totalCount nodes { ${item} } }`;

/**
 * Documents of clients with their number of statements, which does not depend on the number of
 * rows.
 */
const documents = {
  'projects with their boards, columns and items': `{ projects(first: 100) { totalCount nodes {
    name boards { name columns { name workItems(first: 5) { nodes { title } } } } } } }`,
  'projects with their items, counted and filtered': `{ projects(first: 100) { nodes {
    workItems(first: 5, filter: { type: [TASK], priority: [MEDIUM] }) {
      totalCount nodes { title status { role } } } } } }`,
  'the board, its columns and the items in each': `query ($boardId: ID!) { board(id: $boardId) {
    workItemCount columns { name workItemCount workItems(first: 100,
      orderBy: { field: POSITION, direction: ASC }) { totalCount nodes { ${item} } } } } }`,
  'boards with their items and parents': `{ boards { name project { name }
    workItems(first: 20) { nodes { title parent { title status { role } } } } } }`,
  'an item with all relations': `query ($epicId: ID!) { workItem(id: $epicId) { ${everything} } }`,
  'an item as a node': `query ($epicId: ID!) { node(id: $epicId) {
    ... on WorkItem { ${everything} } } }`,
  'a page of items with all relations': `{ workItems(first: 100) {
    totalCount nodes { ${everything} } } }`,
  'a page of items from its end': `{ workItems(last: 100,
    orderBy: { field: CREATED_AT, direction: ASC }) {
    edges { cursor node { title column { name } } } pageInfo { hasPreviousPage } } }`,
  'three levels of children': `query ($epicId: ID!) { workItem(id: $epicId) {
    children(first: 100) { nodes { title status { role } children(first: 20) { nodes { title
      status { role } children(first: 20) { nodes { title parent { parent { title } } } } } } } } } }`,
  'items with the boards of their projects': `{ workItems(first: 100) { nodes {
    project { name boards { name columns { name } } } } } }`,
  'items with their column and the others in it': `{ workItems(first: 100,
    filter: { type: [TASK] }) { nodes { column { name workItems(first: 2) { nodes { title } } } } } }`,
  'a search for items': `{ workItems(first: 100, filter: { search: "item" }) {
    totalCount nodes { title board { name } project { name } status { name } } } }`,
  'several root fields': `query ($epicId: ID!, $boardId: ID!) {
    viewer { user { name } }
    one: workItem(id: $epicId) { title board { name } }
    two: board(id: $boardId) { name }
    tasks: workItems(first: 100, filter: { type: [TASK] }) { nodes { title column { name } } }
    groups: workItems(first: 100, filter: { type: [EPIC, STORY] }) { nodes { title status { role } } } }`,
};

const expected: Record<keyof typeof documents, number> = {
  'projects with their boards, columns and items': 6,
  'projects with their items, counted and filtered': 5,
  'the board, its columns and the items in each': 6,
  'boards with their items and parents': 7,
  'an item with all relations': 6,
  'an item as a node': 7,
  'a page of items with all relations': 7,
  'a page of items from its end': 3,
  'three levels of children': 10,
  'items with the boards of their projects': 5,
  'items with their column and the others in it': 5,
  'a search for items': 4,
  'several root fields': 8,
};

/** Sibling relations are one statement only if they are loaded together. */
const varying = new Set(['several root fields']);

const sizes = [1, 20, 100];

let worlds: Json[];
let app: TestApp;

beforeAll(async () => {
  // Some exceed the cost limit.
  app = await createTestApp({ operationCostLimit: 200_000 });
  worlds = await Promise.all(sizes.map(makeWorld));
}, 120_000);

test.each(Object.entries(documents))(
  '%s takes the same number of statements for 1, 20 and 100 rows',
  async (name, document) => {
    const counts = [];
    for (const { key, ...variables } of worlds) {
      let answer: Json;
      const statements = await statementsOf(async () => {
        answer = await graphql(key, app.fetch)(document, variables);
      });
      expect(answer.body.errors).toBeUndefined();
      // The last use of keys is written periodically, independent of the request.
      counts.push(statements.filter((sql) => !sql.includes('UPDATE "apiKeys"')).length);
    }

    const count = expected[name as keyof typeof documents];
    if (varying.has(name)) expect(Math.max(...counts, count)).toBe(count);
    else expect(counts).toEqual([count, count, count]);
  },
);

/** An epic with stories with tasks, on as many boards, in as many projects. */
async function makeWorld(size: number): Promise<Json> {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { prisma } = await testDatabase();
  const { id: organizationId, ownerId: createdByUserId } = organization;
  const projects = await prisma.project.createManyAndReturn({
    data: Array.from({ length: size }, (_, n) => ({ organizationId, name: `Project ${n}` })),
  });
  const projectAt = (n: number) => projects[n]?.id;
  const boards = await prisma.board.createManyAndReturn({
    data: projects.map(({ id }, n) => ({ organizationId, projectId: id, name: `Board ${n}` })),
  });
  const columns = await prisma.boardColumn.createManyAndReturn({
    data: boards.flatMap(({ id }) =>
      ['backlog' as const, 'done' as const].map((role, order) => ({
        organizationId,
        boardId: id,
        name: role,
        role,
        order,
        isDone: role === 'done',
      })),
    ),
  });
  const boardId = boards[0]?.id ?? '';
  let made = 0;
  const insert = async (rows: Json[]) => {
    const data = rows.map((row, n) => {
      made += 1;
      const taskId = `P-${row.type.charAt(0).toUpperCase()}-${made}`;
      const common = { organizationId, createdByUserId, taskId, position: made };
      // IDs in random order, so that every page has some of each type.
      const id = randomUUID();
      return { id, ...common, title: `An item ${n}`, boardId, projectId: projectAt(n), ...row };
    });
    return prisma.workItem.createManyAndReturn({ data });
  };
  const highest = randomUUID().replace(/^.{18}/, 'ffffffff-ffff-4fff');
  const [epic] = await insert([{ type: 'epic', id: highest }]);
  const stories = await insert(projects.map(() => ({ type: 'story', parentId: epic?.id })));
  const tasks = await insert(
    stories.map(({ id }, n) => ({
      type: 'task',
      parentId: id,
      boardId: boards[n]?.id,
      boardColumnId: columns[2 * n + (n % 2)]?.id,
    })),
  );
  await insert(
    tasks.map(({ id }) => ({ type: 'task', parentId: id, boardColumnId: columns[0]?.id })),
  );
  await prisma.workItemAssignee.createMany({
    data: tasks.map(({ id }) => ({ organizationId, workItemId: id, userId: createdByUserId })),
  });
  const { id: tagId } = await organization.makeTag();
  await prisma.workItemTag.createMany({
    data: tasks.map(({ id }) => ({ organizationId, workItemId: id, tagId })),
  });
  return { key, epicId: epic?.id, boardId };
}
