import { expect, test } from 'vitest';
import type { Permission } from '../../../src/kernel/permission.ts';
import { callTool, graphql, type Json, rest } from '../../support/clients.ts';
import { statementsOf } from '../../support/database.ts';
import { makeWorkingBoard } from '../../support/working-board.ts';

test.each(['In Progress', 'in progress', 'in_progress', 'inProgress', 'IN-PROGRESS'])(
  'a work item moves to the column %s of its board on every transport',
  async (boardColumnId) => {
    const { make, key, column, organization, send } = await makeWorkingBoard();
    await organization.makeBoard();
    const items = [await make(), await make(), await make()];
    const [byRest, byTool, byGraphQL] = items.map(({ id }) => id);

    await send(`/api/work-items/${byRest}/move`, { method: 'PATCH', body: { boardColumnId } });
    await callTool(key, {
      name: 'move_work_item',
      arguments: { workItemId: byTool, boardColumnId },
    });
    await graphql(key)(
      'mutation ($input: MoveWorkItemInput!) { moveWorkItem(input: $input) { __typename } }',
      { input: { id: byGraphQL, boardColumnId } },
    );

    const columns = await Promise.all(items.map(({ id }) => send(`/api/work-items/${id}`)));
    expect(columns.map((item) => item.boardColumnId)).toEqual(
      items.map(() => column('in_progress')),
    );
  },
);

test('a list takes the name of a column of the given board or project', async () => {
  const { make, send, board, project, organization, column } = await makeWorkingBoard();
  await organization.makeBoard({ projectId: (await organization.makeProject('Other')).id });
  await make();
  const { id } = await make({ in: 'review' });

  const ofBoard = await send(`/api/work-items?boardId=${board.id}&boardColumnId=To%20Review`);
  const ofProject = await send(`/api/work-items?projectId=${project.name}&boardColumnId=review`);

  const expected = [expect.objectContaining({ id, boardColumnId: column('review') })];
  expect([ofBoard, ofProject]).toEqual([expected, expected]);
});

test('a column name on several boards is refused with the boards and IDs of its columns', async () => {
  const { key, organization } = await makeWorkingBoard();
  const other = await organization.makeBoard({ name: 'Support desk' });

  const { status, body } = await rest(key)('/api/work-items?boardColumnId=Done');

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'AMBIGUOUS_NAME' });
  expect(body.error).toContain(`Done of Support desk (${other.columns[6]?.id})`);
});

test('an unknown column is refused with the columns of the board', async () => {
  const { key, make } = await makeWorkingBoard();
  const { id } = await make();

  const { status, body } = await rest(key)(`/api/work-items/${id}/move`, {
    method: 'PATCH',
    body: { boardColumnId: 'In Progres' },
  });

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'UNKNOWN_NAME' });
  expect(body.error).toContain('Did you mean In Progress? The columns are Backlog, To Do,');
  expect(body.issues).toMatchObject([{ path: 'boardColumnId' }]);
});

test('two columns of a board with one name are not guessed between', async () => {
  const { key, make, send, board } = await makeWorkingBoard();
  await send(`/api/boards/${board.id}/columns`, { method: 'POST', body: { name: 'done' } });
  const { id } = await make();
  const moveTo = (boardColumnId: string) =>
    rest(key)(`/api/work-items/${id}/move`, { method: 'PATCH', body: { boardColumnId } });

  const refused = await moveTo('DONE');
  const exact = await moveTo('Done');

  expect(refused.body).toMatchObject({ code: 'AMBIGUOUS_NAME' });
  expect(exact.status).toBe(200);
});

test('a column of another area is refused', async () => {
  const { key, make, board } = await makeWorkingBoard();
  const { id } = await make();
  const boardColumnId = 'area-sales-done';

  const answers = [
    await rest(key)(`/api/work-items/${id}/move`, { method: 'PATCH', body: { boardColumnId } }),
    await rest(key)(`/api/work-items/${id}`, { method: 'PATCH', body: { boardColumnId } }),
    await rest(key)('/api/work-items/tasks', {
      method: 'POST',
      body: { title: 'New', boardId: board.id, boardColumnId },
    }),
  ];

  const code = 'BOARD_COLUMN_ROLE_NOT_FOUND';
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [400, code],
    [400, code],
    [400, code],
  ]);
  expect(answers[0]?.body.error).toContain('whose area is development');
});

test('a column of another board and area is refused as unknown there', async () => {
  const { key, make, organization } = await makeWorkingBoard();
  const sales = await organization.makeBoard({ area: 'sales' });
  const { prospects } = { prospects: 'Prospects' };
  const { id } = await make();
  await rest(key)(`/api/boards/${sales.id}/columns`, { method: 'POST', body: { name: prospects } });

  const { body } = await rest(key)(`/api/work-items/${id}/move`, {
    method: 'PATCH',
    body: { boardColumnId: prospects },
  });

  expect(body).toMatchObject({ code: 'UNKNOWN_NAME' });
});

test('names of columns need the permission to read boards', async () => {
  const { make, organization } = await makeWorkingBoard();
  const { id } = await make();
  const { key } = await organization.makeKey({ permissions: ['work-items:write'] });

  const { status, body } = await rest(key)(`/api/work-items/${id}/move`, {
    method: 'PATCH',
    body: { boardColumnId: 'Done' },
  });

  expect({ status, code: body.code }).toEqual({ status: 403, code: 'PERMISSION_MISSING' });
  expect(JSON.stringify(body)).toContain('boards:read');
});

test('a move by name takes one statement more than a move by ID', async () => {
  const { make, move, column } = await makeWorkingBoard();
  const [one, other] = [await make(), await make()];

  const byId = await statementsOf(() => move(one.id, { boardColumnId: column('done') }));
  const byName = await statementsOf(() => move(other.id, { boardColumnId: 'Done' }));

  expect(byName.length).toBe(byId.length + 1);
});

test('creating a work item by the name of its column takes no further statement', async () => {
  const { make, column } = await makeWorkingBoard();
  await make();

  const byId = await statementsOf(() => make({ boardColumnId: column('todo') }));
  const byName = await statementsOf(() => make({ boardColumnId: 'To Do' }));

  expect(byName.length).toBe(byId.length);
});

test('the name of a column is resolved once for the lists of several projects', async () => {
  const { key, project, organization } = await makeWorkingBoard();
  const text =
    'query ($name: ID) { projects { nodes { id workItems(filter: { boardColumnId: $name }) { nodes { id } } } } }';
  const ask = (name: string | null) => graphql(key)(text, { name });
  await ask(null);
  const alone = await statementsOf(() => ask('Done'));
  for (const name of ['A', 'B', 'C']) await organization.makeProject(name);
  const many = await statementsOf(async () => {
    const { body }: { body: Json } = await ask('Done');
    expect(body.data.projects.nodes.map(({ id }: Json) => id)).toContain(project.id);
  });

  expect(many.length).toBe(alone.length);
});

test('a refused virtual column names the board and its area only to readers of boards', async () => {
  const { make, organization } = await makeWorkingBoard();
  const { id } = await make();
  const message = async (permissions: Permission[]) => {
    const { key } = await organization.makeKey({ permissions });
    const answer = await rest(key)(`/api/work-items/${id}/move`, {
      method: 'PATCH',
      body: { boardColumnId: 'area-sales-todo' },
    });
    expect(answer.status).toBe(400);
    return answer.body.error;
  };

  expect(await message(['work-items:write', 'boards:read'])).toContain('whose area is');
  expect(await message(['work-items:write'])).not.toMatch(/whose area|development/);
});
