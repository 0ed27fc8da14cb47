import { expect, test } from 'vitest';
import { toColumnMap } from '../../../src/planning/boards/column-map.ts';
import { columnRoleOfName } from '../../../src/planning/boards/column-role-of-name.ts';
import { type Json, mcp, rest } from '../../support/clients.ts';
import { statementsOf } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test.each([
  ['Sprint BACKLOG', 'backlog'],
  ['To do', 'todo'],
  ['Todo', 'todo'],
  ['En progreso', 'in_progress'],
  ['Doing', 'in_progress'],
  ['Code Review', 'review'],
  ['Revision', 'review'],
  ['To Document', 'to_document'],
  ['QA', 'testing'],
  ['Needs attention', 'needs_fix'],
  ['Validating', 'validating'],
  ['Ready to ship', 'release'],
  ['Hecho', 'done'],
  ['Parking lot', 'other'],
])('the column name %s implies the role %s', (name, role) => {
  expect(columnRoleOfName(name)).toBe(role);
});

test('the column map has the leftmost column of each stage, by name without a role', () => {
  const columns = [
    { id: '1', name: 'Doing', role: 'other' },
    { id: '2', name: 'In Progress', role: 'in_progress' },
    { id: '3', name: 'Done', role: 'review' },
  ] as const;

  expect(toColumnMap(columns)).toEqual({
    ...{ backlog: null, todo: null, inProgress: '1', review: '3', testing: null },
    ...{ needsFix: null, validating: null, release: null, toDocument: null, done: null },
  });
});

test('an agent reads the boards of the project in its URL and the boards of all projects', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const other = await organization.makeProject('Other');
  const own = await organization.makeBoard({ projectId });
  const common = await organization.makeBoard();
  await organization.makeBoard({ projectId: other.id });
  await organization.makeWorkItem({ board: own });

  const client = await mcp(key, { path: `/mcp?projectId=${projectId}` });
  const result: Json = await client.callTool({ name: 'get_board_context', arguments: {} });

  const { structuredContent } = result;
  expect(structuredContent).toMatchObject({
    projectId,
    boards: [{ id: own.id, area: 'development' }, { id: common.id }],
  });
  const [{ columns, columnMap }] = structuredContent.boards;
  expect(columns[0]).toEqual({
    ...{ id: own.columns[0]?.id, name: 'Backlog', order: 0, role: 'backlog' },
    ...{ isDone: false, workItemCount: 1 },
  });
  expect(columnMap).toMatchObject({ inProgress: own.columns[2]?.id, testing: null });
});

test.each([1, 10])('the context of %i boards takes four statements', async (count) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeProject();
  for (let made = 0; made < count; made += 1) await organization.makeBoard();

  const statements = await statementsOf(() => rest(key)(`/api/projects/${id}/board-context`));

  expect(statements).toHaveLength(4);
});
