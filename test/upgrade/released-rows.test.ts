import { expect, inject, test } from 'vitest';
import { routes } from '../../src/modules.ts';
import { rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { RELEASED_ORGANIZATION } from './released-folder.ts';

const { content, key } = inject('released');
const get = rest(key);

const allIds = Object.values(content).flatMap((rows) => rows.flatMap(({ id }) => id ?? []));
const firstId = (table: string) => content[table]?.[0]?.id;

const edited = content.comments?.find(({ id }) => id === content.commentVersions?.[0]?.commentId);

/** Requests of routes that need more than one ID in the path. */
const requests: Readonly<Record<string, string>> = {
  '/api/boards/area/:area': '/api/boards/area/development',
  '/api/boards/area/:area/work-items': '/api/boards/area/development/work-items',
  '/api/milestones': `/api/milestones?projectId=${firstId('projects')}`,
  '/api/work-items/:workItemId/comments/:commentId/history': `/api/work-items/${edited?.workItemId}/comments/${edited?.id}/history`,
  '/api/work-items/resolve': `/api/work-items/resolve?ids=${firstId('workItems')}`,
  '/api/work-items/resolve-task-ids': '/api/work-items/resolve-task-ids?taskIds=LH-T-1',
  '/api/work-items/dependencies': `/api/work-items/dependencies?workItemIds=${firstId('workItems')}`,
};

const reading = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);

test('an upgrade keeps every row of every tenant table', async () => {
  const kept = await contentOf(RELEASED_ORGANIZATION);

  expect(Object.keys(content).length).toBeGreaterThan(30);
  for (const [table, rows] of Object.entries(content)) {
    const expected = rows.map(({ lastUsedAt, ...row }) => row);
    expect(kept[table], table).toMatchObject(expected);
  }
});

test('an upgrade makes the work items of the release searchable', async () => {
  const { id, title } = content.workItems?.[0] ?? {};
  const search = String(title).toUpperCase().split(' ').reverse().join(' ');

  const { body } = await get(`/api/work-items?${new URLSearchParams({ search })}`);

  expect(body.data.map((item: { id: string }) => item.id)).toContain(id);
});

test.each(reading)('GET %s reads rows of the release with its key', async (path) => {
  const answers = await Promise.all(requestsOf(path).map((request) => get(request)));

  expect(answers.map(({ status }) => status)).toContain(200);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
});

/** A route with an ID in its path gets each ID of the release: one of them is of its table. */
function requestsOf(path: string): string[] {
  const request = requests[path];
  if (request) return [request];
  return path.includes(':') ? allIds.map((id) => path.replace(/:\w+/, id)) : [path];
}
