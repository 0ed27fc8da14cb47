import { describe, expect, test } from 'vitest';
import { graphql, type Json, mcp, rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

type Tool = (name: string, args?: Json) => Promise<Json>;

type Day = {
  /** Calls REST and returns the data; fails the test on an error. */
  api: (method: string, path: string, body?: Json) => Promise<Json>;
  status: (method: string, path: string, body?: Json) => Promise<number>;
  /** Calls a tool with the project as the default. */
  tool: Tool;
  /** Calls a tool that fails and returns the text of its error. */
  failing: Tool;
  ask: (document: string, variables?: Json) => Promise<Json>;
  project: Json;
  board: Json;
  columns: Record<string, string>;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const roles = ['backlog', 'todo', 'in_progress', 'review', 'validating', 'release', 'done'];

/** A project, a development board and a client of each kind, with documented calls only. */
async function begin(): Promise<Day> {
  const { key } = await (await makeOrganization()).makeKey();
  const call = async (method: string, path: string, body?: Json) =>
    rest(key)(path, { method, ...(body !== undefined && { body }) });
  const api = async (method: string, path: string, body?: Json) => {
    const { status, body: answer } = await call(method, path, body);
    if (answer.success) return answer.data;
    throw new Error(`${method} ${path} ${JSON.stringify(body)}: ${status} ${answer.error}`);
  };
  const project = await api('POST', '/api/projects', { name: 'Mission Control' });
  const board = await api('POST', '/api/boards', { name: 'Development', area: 'desarrollo' });
  const client = await mcp(key, { path: `/mcp?projectId=${project.id}&toolsets=all` });
  const use = async (name: string, args: Json = {}): Promise<Json> =>
    client.callTool({ name, arguments: args });
  return {
    api,
    status: async (...request) => (await call(...request)).status,
    async tool(name, args) {
      const { isError, content } = await use(name, args);
      if (!isError) return JSON.parse(content[0].text);
      throw new Error(`${name} ${JSON.stringify(args)}: ${content[0].text}`);
    },
    async failing(name, args) {
      const { isError, content } = await use(name, args);
      expect([name, isError]).toEqual([name, true]);
      return content[0].text;
    },
    async ask(document, variables) {
      const { body } = await graphql(key)(document, variables);
      if (!body.errors) return body.data;
      throw new Error(JSON.stringify(body.errors));
    },
    project,
    board,
    columns: Object.fromEntries(board.columns.map(({ role, id }: Json) => [role, id])),
  };
}

/** An epic with two stories of two tasks each, as an agent plans them. */
async function plan({ tool }: Day) {
  const epic = await tool('create_epic', { title: 'Light the coast' });
  const stories: Json[] = [];
  const tasks: Json[] = [];
  for (const title of ['The tower', 'The lamp']) {
    const story = await tool('create_story', { title, parentId: epic.id, priority: 'high' });
    stories.push(story);
    for (const part of ['Plan', 'Build']) {
      const metadata = { definitionOfDone: '- [ ] seen by Ada' };
      const args = { title: `${part}: ${title}`, parentId: story.id, metadata };
      tasks.push(await tool('create_task', args));
    }
  }
  const [first, second, third, fourth] = tasks as [Json, Json, Json, Json];
  return { epic, stories, tasks, first, second, third, fourth };
}

describe('a working day', () => {
  test('the development board of a new project has seven columns', async () => {
    const { api, project, board, tool } = await begin();

    expect(project).toMatchObject({ id: expect.stringMatching(UUID), status: 'active' });
    expect(board.columns.map(({ role }: Json) => role)).toEqual(roles);
    expect(board.columns.map(({ isDone }: Json) => isDone)).toEqual(roles.map((r) => r === 'done'));
    expect(await api('GET', '/api/boards')).toMatchObject([{ id: board.id, totalItems: 0 }]);
    expect(await tool('list_projects')).toMatchObject({
      projects: [{ id: project.id }],
      pagination: { page: 1, total: 1, totalPages: 1 },
    });
    expect(await tool('get_board', { id: board.id })).toMatchObject({
      columns: roles.map((role) => ({ role, workItemCount: 0 })),
    });
  });

  test('an epic takes stories, and a story takes tasks', async () => {
    const day = await begin();
    const { epic, stories, tasks } = await plan(day);

    expect([epic, ...stories, ...tasks].map(({ taskId }) => taskId)).toEqual([
      'MC-E-1',
      'MC-S-1',
      'MC-S-2',
      'MC-T-1',
      'MC-T-2',
      'MC-T-3',
      'MC-T-4',
    ]);
    const { workItems, pagination } = await day.tool('list_work_items', { type: 'task' });
    expect(workItems.map(({ id }: Json) => id)).toEqual(tasks.map(({ id }) => id).reverse());
    expect(pagination).toMatchObject({ page: 1, limit: 50, total: 4, totalPages: 1 });
    expect(await day.api('GET', `/api/work-items/${epic.id}`)).toMatchObject({
      type: 'epic',
      boardColumnId: null,
      columnIsDone: false,
      childrenSummary: { totalLeafCount: 4, doneCount: 0, progressPercent: 0 },
    });
    expect(await day.api('GET', `/api/work-items/${tasks[0].id}`)).toMatchObject({
      projectId: day.project.id,
      boardColumnId: day.columns.backlog,
      columnName: 'Backlog',
      parent: { id: stories[0].id, taskId: 'MC-S-1' },
      ancestors: [{ id: stories[0].id }, { id: epic.id }],
      metadata: { definitionOfDone: '- [ ] seen by Ada' },
    });
  });

  test('a work item is found by ID, by taskId and by its text', async () => {
    const { tool, api, status } = await begin().then(async (day) => ({
      ...day,
      ...(await plan(day)),
    }));
    const listed = await api('GET', '/api/work-items?search=BUILD&type=task&limit=10');

    expect(listed).toHaveLength(2);
    const names = [listed[0].id, listed[0].taskId, listed[0].taskId.replace('-T-', '-')];
    for (const id of names) {
      expect(await tool('get_work_item', { id })).toMatchObject({ id: listed[0].id });
      expect(await api('GET', `/api/work-items/${id}`)).toMatchObject({ id: listed[0].id });
    }
    expect(await status('GET', '/api/work-items/MC-T-99')).toBe(404);
    expect((await tool('list_work_items', { search: 'lamp' })).workItems).toHaveLength(3);
  });

  test('many IDs and taskIds resolve in one call', async () => {
    const day = await begin();
    const { epic, tasks, first } = await plan(day);

    const { notFound, items } = await day.tool('resolve_work_items', {
      ids: [epic.taskId, first.id, 'MC-T-99'],
    });
    expect(notFound).toEqual(['MC-T-99']);
    expect(items.map(({ id }: Json) => id).sort()).toEqual(tasks.map(({ id }) => id).sort());
    expect(
      await day.api('GET', '/api/work-items/resolve-task-ids?taskIds=MC-E-1,MC-1,MC-T-99'),
    ).toMatchObject([
      { workItemId: epic.id, boardArea: expect.any(String) },
      { workItemId: first.id },
    ]);
  });

  test('an agent moves a task through the columns', async () => {
    const day = await begin();
    const { epic, stories, first, second } = await plan(day);
    const { projectId, boards } = await day.tool('get_board_context');
    const { columnMap } = boards.find(({ id }: Json) => id === day.board.id);
    expect(projectId).toBe(day.project.id);
    expect(columnMap).toMatchObject({
      backlog: day.columns.backlog,
      todo: day.columns.todo,
      inProgress: day.columns.in_progress,
      review: day.columns.review,
      testing: null,
      done: day.columns.done,
    });

    const begun = await day.tool('move_work_item', {
      workItemId: first.id,
      boardColumnId: columnMap.inProgress,
      aiProvider: 'anthropic',
    });
    expect(begun).toMatchObject({ id: first.id, boardColumnId: columnMap.inProgress });
    expect(await day.api('GET', `/api/work-items/${first.id}`)).toMatchObject({
      isAiProcessing: true,
      metadata: { aiProvider: 'anthropic', aiReserved: true },
    });

    const completed = await day.tool('complete_ai_task', {
      workItemId: first.id,
      reviewColumnId: columnMap.review,
      model: 'claude-sonnet-4-5',
      totalTokens: 1_000,
      userActions: '- [ ] look at it',
    });
    expect(completed).toMatchObject({
      completed: true,
      workItemId: first.id,
      movedTo: 'To Review',
      sessionId: expect.stringMatching(UUID),
      estimatedCost: expect.stringMatching(/^\$\d+\.\d{4}$/),
      totalTokens: 1_000,
    });
    expect(await day.api('GET', `/api/work-items/${first.id}`)).toMatchObject({
      isAiProcessing: false,
      columnName: 'To Review',
    });

    expect(
      await day.failing('move_work_item', {
        workItemId: first.id,
        boardColumnId: columnMap.done,
      }),
    ).toContain('unchecked deploy checklist items: [look at it]');
    await day.tool('update_work_item', {
      id: first.id,
      metadata: { userActions: '- [x] look at it' },
    });
    await day.tool('batch_move_work_items', {
      workItemIds: [first.id, second.id, epic.id],
      boardColumnId: columnMap.done,
    });
    expect(await day.api('GET', `/api/work-items/${stories[0].id}`)).toMatchObject({
      columnIsDone: true,
      childrenSummary: { doneCount: 2, progressPercent: 100 },
    });
    expect(
      await day.failing('create_task', { title: 'Too late', parentId: stories[0].id }),
    ).toContain('PARENT_COMPLETED');
  });

  test('a story moves with its tasks, and is rejected without tasks', async () => {
    const day = await begin();
    const { epic, stories } = await plan(day);
    const empty = await day.tool('create_story', { title: 'Empty', parentId: epic.id });
    const boardColumnId = day.columns.todo;

    const moved = await day.tool('move_work_item', { workItemId: stories[1].id, boardColumnId });
    expect(moved).toMatchObject({ id: stories[1].id, cascadedLeafCount: 2 });
    const path = `/api/work-items/${stories[0].id}/move`;
    expect(await day.api('PATCH', path, { boardColumnId, position: 0 })).toEqual({
      moved: true,
      cascaded: 2,
    });
    expect(await day.failing('move_work_item', { workItemId: empty.id, boardColumnId })).toContain(
      `No descendant tasks found for story "${empty.taskId}"`,
    );
    expect(await day.api('GET', `/api/boards/${day.board.id}`)).toMatchObject({ totalItems: 8 });
    const view = await day.api('GET', `/api/boards/${day.board.id}/work-items?view=board`);
    const todo = view.find(({ column }: Json) => column.id === boardColumnId);
    expect(todo.items.filter(({ type }: Json) => type === 'task')).toHaveLength(4);
  });

  test('comments on a task are recorded in its history', async () => {
    const day = await begin();
    const { first } = await plan(day);
    const said = { workItemId: first.id, content: 'The **stairs** are missing' };

    const comment = await day.tool('add_work_item_comment', said);
    await day.api('POST', `/api/work-items/${first.taskId}/comments`, { content: 'Done now' });
    await day.tool('move_work_item', {
      workItemId: first.id,
      boardColumnId: day.columns.in_progress,
    });

    expect(comment).toMatchObject({ id: expect.stringMatching(UUID), content: said.content });
    const { comments } = await day.tool('list_work_item_comments', { workItemId: first.id });
    expect(comments.map(({ content }: Json) => content)).toEqual(['Done now', said.content]);
    const { totalEvents, events } = await day.tool('get_work_item_events', {
      workItemId: first.id,
    });
    expect(totalEvents).toBe(4);
    expect(events.map(({ eventType }: Json) => eventType)).toEqual([
      'moved',
      'comment',
      'comment',
      'created',
    ]);
    const moved = await day.api('GET', `/api/work-items/${first.id}/events?eventType=moved`);
    expect(moved).toHaveLength(1);
  });

  test('dependencies list the tasks that wait for others', async () => {
    const day = await begin();
    const { first, second, third } = await plan(day);
    const path = `/api/work-items/${second.id}/dependencies`;

    const link = await day.tool('add_work_item_dependency', {
      workItemId: second.id,
      blockedByWorkItemId: first.id,
    });
    await day.api('POST', path, { blockedByWorkItemId: third.id });

    expect(link).toMatchObject({ workItemId: second.id, blockedByWorkItemId: first.id });
    expect(await day.status('POST', path, { blockedByWorkItemId: third.id })).toBe(409);
    expect(await day.status('POST', path, { blockedByWorkItemId: second.id })).toBe(400);
    const { dependencies, dependents } = await day.api('GET', path);
    expect(
      dependencies.map(({ blockedByWorkItem }: Json) => blockedByWorkItem.taskId).sort(),
    ).toEqual(['MC-T-1', 'MC-T-3']);
    expect(dependents).toEqual([]);
    expect(await day.tool('get_work_item_dependencies', { id: first.id })).toMatchObject({
      dependents: [{ workItem: { taskId: 'MC-T-2' } }],
    });
    expect(await day.api('DELETE', `${path}/${third.id}`)).toEqual({ deleted: true });
    expect((await day.api('GET', path)).dependencies).toHaveLength(1);
  });

  test('AI sessions record the use of models', async () => {
    const day = await begin();
    const { first } = await plan(day);
    const usage = { model: 'claude-sonnet-4-5', inputTokens: 1_000_000, outputTokens: 100_000 };
    const totalTokens = usage.inputTokens + usage.outputTokens;

    const recorded = await day.tool('record_ai_session', {
      workItemId: first.id,
      totalTokens,
      durationMs: 60_000,
      ...usage,
    });
    await day.api('POST', `/api/work-items/${first.id}/ai-sessions`, { totalTokens, ...usage });

    expect(recorded).toMatchObject({ recorded: true, workItemId: first.id });
    const { sessions, summary } = await day.api('GET', `/api/work-items/${first.id}/ai-sessions`);
    expect(sessions).toHaveLength(2);
    expect(sessions[1]).toMatchObject({ id: recorded.sessionId, provider: 'anthropic' });
    expect(Number(sessions[1].estimatedCost)).toBeCloseTo(4.5);
    expect(typeof sessions[1].estimatedCost).toBe('string');
    expect(summary).toMatchObject({
      sessionCount: 2,
      totalTokens: 2 * totalTokens,
      totalDurationMs: 60_000,
    });
    expect(await day.tool('get_ai_sessions', { workItemId: first.id })).toMatchObject({
      workItemId: first.id,
      taskId: 'MC-T-1',
      summary: { sessionCount: 2 },
    });
  });

  test('the roadmap, milestones and tags reflect the work items', async () => {
    const day = await begin();
    const { epic, tasks, first } = await plan(day);
    const tag = await day.tool('create_tag', { name: 'tower', color: '#ff0000' });
    await day.api('PATCH', `/api/work-items/${first.id}`, { tagIds: [tag.id] });
    const milestone = await day.tool('create_milestone', {
      title: 'First light',
      workItemIds: tasks.map(({ id }) => id),
    });
    await day.tool('move_work_item', { workItemId: first.id, boardColumnId: day.columns.done });

    expect(await day.tool('get_project_roadmap', { projectId: day.project.id })).toMatchObject({
      projectId: day.project.id,
      epics: [{ id: epic.id, taskId: 'MC-E-1', children: [{}, {}] }],
    });
    expect(await day.api('GET', `/api/milestones?projectId=${day.project.id}`)).toMatchObject([
      { id: milestone.id, totalItems: 4, completedItems: 1, progress: 25 },
    ]);
    expect(await day.tool('get_milestone_progress', { milestoneId: milestone.id })).toMatchObject({
      total: 4,
      completed: 1,
      percentage: 25,
    });
    expect(await day.api('GET', '/api/tags')).toMatchObject([{ id: tag.id, name: 'tower' }]);
    expect(await day.status('POST', '/api/tags', { name: 'tower' })).toBe(409);
    expect(await day.failing('create_tag', { name: 'tower' })).toContain('tower');
    expect(await day.api('GET', `/api/work-items/${first.id}`)).toMatchObject({
      tags: [{ id: tag.id, name: 'tower', color: '#ff0000' }],
    });
  });

  test('each transport returns the same board at the end', async () => {
    const day = await begin();
    const { epic, first, second, third } = await plan(day);
    const { columns, tool, api } = day;
    await tool('move_work_item', { workItemId: first.id, boardColumnId: columns.done });
    await tool('move_work_item', { workItemId: second.id, boardColumnId: columns.in_progress });
    await tool('delete_work_item', { id: third.id });

    const viaRest = await api('GET', '/api/work-items?limit=100');
    const viaMcp = await tool('list_work_items', { limit: 100 });
    const { workItems, boards, project } = await day.ask(
      `query ($project: ID!) {
        workItems(first: 100) { totalCount nodes { id taskId title type status { role name isDone }
          parent { id } column { id } children(first: 10) { totalCount } } }
        boards { id workItemCount columns { role workItemCount } }
        project(id: $project) { name workItems(first: 100) { totalCount } } }`,
      { project: day.project.id },
    );

    const fromGraphQL = workItems.nodes.map(({ status, parent, column, type, ...item }: Json) => ({
      ...item,
      type: type.toLowerCase(),
      status: status.role.toLowerCase(),
      columnName: status.name,
      parentId: parent?.id ?? null,
      boardColumnId: column?.id ?? null,
    }));
    const same = ({
      id,
      taskId,
      title,
      type,
      status,
      columnName,
      parentId = null,
      boardColumnId = null,
    }: Json) => ({ id, taskId, title, type, status, columnName, parentId, boardColumnId });
    expect(viaRest.map(same)).toEqual(fromGraphQL.map(same));
    expect(viaMcp.workItems.map(same)).toEqual(fromGraphQL.map(same));
    expect(fromGraphQL.map(({ children }: Json) => children.totalCount).sort()).toEqual([
      0, 0, 0, 1, 2, 2,
    ]);
    expect([workItems.totalCount, viaMcp.pagination.total, viaRest.length]).toEqual([6, 6, 6]);
    expect(project).toMatchObject({ name: 'Mission Control', workItems: { totalCount: 6 } });

    const [board] = boards;
    const counts = board.columns.map(({ workItemCount }: Json) => workItemCount);
    expect(counts).toEqual([1, 0, 1, 0, 0, 0, 1]);
    expect(await api('GET', `/api/boards/${board.id}`)).toMatchObject({
      totalItems: 6,
      columns: counts.map((workItemCount: number) => ({ workItemCount })),
    });
    expect(await tool('get_work_item', { id: epic.taskId })).toMatchObject({
      status: 'backlog',
      childrenSummary: { totalLeafCount: 3, doneCount: 1, progressPercent: 33 },
    });
  });
});
