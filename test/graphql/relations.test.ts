import { expect, test } from 'vitest';
import { createTestApp } from '../support/app.ts';
import { graphql } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

test('a mutation sees the changes of earlier ones in the same request', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const { id: parentId } = await organization.makeWorkItem({ type: 'story', board });
  const { id } = await organization.makeWorkItem({ board, parentId });
  const move = (column: number) =>
    `moveWorkItem(input: { id: "${id}", boardColumnId: "${board.columns[column]?.id}" }) {
      ... on MoveWorkItemSuccess { workItem { parent { status { name } } column { workItemCount } } }
    }`;

  const { body } = await graphql(key)(`mutation { one: ${move(1)} other: ${move(2)} }`);

  const names = [body.data.one, body.data.other].map(
    ({ workItem }) => [workItem.parent.status.name, workItem.column.workItemCount] as const,
  );
  expect(names).toEqual([
    ['To Do', 1],
    ['In Progress', 1],
  ]);
});

test('nested lists above the row limit are rejected', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { prisma } = await testDatabase();
  const board = await organization.makeBoard();
  const top = await organization.makeWorkItem({ type: 'epic', board });
  const other = await organization.makeWorkItem({ type: 'epic', board });
  await prisma.workItem.createMany({
    data: Array.from({ length: 101 }, (_, index) => ({
      organizationId: organization.id,
      boardId: board.id,
      parentId: index < 50 ? top.id : other.id,
      type: 'story' as const,
      title: 'A story',
      taskId: `TEST-S-${index}`,
      position: 0,
    })),
  });
  const ask = (first: number) =>
    `{ workItems(filter: { type: [EPIC] }) { nodes { children(first: 100) { nodes {
       children(first: ${first}) { nodes { id } } } } } } }`;

  // The cost limit rejects these lists first, so it is raised.
  const { fetch } = await createTestApp({ operationCostLimit: 1_000_000 });

  const many = await graphql(key, fetch)(ask(100));
  const few = await graphql(key, fetch)(ask(99));

  expect(many.body.errors[0]).toMatchObject({ extensions: { code: 'VALIDATION_FAILED' } });
  expect(few.body.errors).toBeUndefined();
});

test('a project created with only a name is complete through every relation', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  await organization.makeWorkItem({ projectId });

  const { body } = await graphql(key)('{ workItems { nodes { project { techStack icon } } } }');

  expect(body).toEqual({
    data: { workItems: { nodes: [{ project: { techStack: [], icon: null } }] } },
  });
});
