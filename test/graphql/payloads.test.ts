import { expect, test } from 'vitest';
import { graphql } from '../support/clients.ts';
import { statementsOf } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

const prioritize = (fields: string) => `mutation ($input: BulkSetPriorityInput!) {
  bulkSetPriority(input: $input) { ... on BulkSetPrioritySuccess { ${fields} } ... on Error { code } } }`;

test('changed objects take one more statement, and none if they are not selected', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const ids: string[] = [];
  for (let n = 0; n < 3; n += 1) ids.push((await organization.makeWorkItem()).id);
  const countFor = async (fields: string, chosen: string[]) => {
    const statements = await statementsOf(async () => {
      const input = { ids: chosen, priority: 'LOW' };
      const { body } = await graphql(key)(prioritize(fields), { input });
      expect(body.errors).toBeUndefined();
    });
    return statements.filter((sql) => !sql.includes('UPDATE "apiKeys"')).length;
  };
  await countFor('workItemCount', ids);

  const none = await countFor('workItemCount', ids);
  const some = [
    await countFor('workItems { title }', ids.slice(1)),
    await countFor('workItems { title }', ids),
  ];

  expect(some).toEqual([none + 1, none + 1]);
});

test('a writer who may not read gets the effect, and null with an error for the changed objects', async () => {
  const organization = await makeOrganization();
  const { id } = await organization.makeWorkItem();
  const { key } = await organization.makeKey({ permissions: ['work-items:write'] });
  const input = { ids: [id], priority: 'URGENT' };

  const answered = await graphql(key)(prioritize('workItemCount workItems { id }'), { input });
  const refused = await graphql(key)(prioritize('workItemCount workItems { title }'), { input });

  expect(answered.body.data.bulkSetPriority).toEqual({ workItemCount: 1, workItems: null });
  expect(answered.body.errors).toMatchObject([
    { path: ['bulkSetPriority', 'workItems'], extensions: { code: 'PERMISSION_MISSING' } },
  ]);
  expect(refused.body).toMatchObject({
    data: { bulkSetPriority: null },
    errors: [{ message: expect.stringContaining('Nothing was changed') }],
  });
});

test('provisionBoard answers the board that was there already', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await organization.makeBoard({ name: 'Older' });
  const { id } = await organization.makeBoard({ name: 'Default', isDefault: true });

  const { body } = await graphql(key)(
    'mutation { provisionBoard(input: {}) { ... on ProvisionBoardSuccess { isProvisioned board { id name } } } }',
  );

  expect(body.data.provisionBoard).toEqual({
    isProvisioned: false,
    board: { id, name: 'Default' },
  });
});

test('a replay by idempotency key has the changed objects of the first request', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeBoard({ isDefault: true });
  const create = () =>
    graphql(key)(
      `mutation ($input: CreateBoardInput!) { createBoard(input: $input) {
        ... on CreateBoardSuccess { board { id } formerDefaultBoard { id isDefault } } } }`,
      { input: { name: 'New', isDefault: true, idempotencyKey: 'once' } },
    );

  const first = await create();
  const replay = await create();

  expect(first.body.data.createBoard.formerDefaultBoard).toEqual({ id, isDefault: false });
  expect(replay.body).toEqual(first.body);
});

test('a move of a work item leaves the time of the last update of its column', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const { id } = await organization.makeWorkItem({ board });
  const boardColumnId = board.columns[1]?.id;
  const read = async () => {
    const { body } = await graphql(key)(
      'query ($id: ID!) { node(id: $id) { ... on BoardColumn { updatedAt } } }',
      { id: boardColumnId },
    );
    return body.data.node.updatedAt;
  };
  const before = await read();

  const { body } = await graphql(key)(
    `mutation ($input: MoveWorkItemInput!) { moveWorkItem(input: $input) {
      ... on MoveWorkItemSuccess { movedWorkItems { id column { updatedAt } } } } }`,
    { input: { id, boardColumnId } },
  );

  expect(body.data.moveWorkItem.movedWorkItems).toEqual([{ id, column: { updatedAt: before } }]);
});
