import { expect, test } from 'vitest';
import { rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { makeOrganization } from '../../support/organization.ts';

test('an assignee is added, updated and removed', async () => {
  const { path, userId, send, item } = await prepare();

  const added = await send(path, { method: 'POST', body: { userId } });
  const changed = await send(`${path}/${userId}`, { method: 'PATCH', body: { role: 'reviewer' } });
  const listed = await send(path);
  const removed = await send(`${path}/${userId}`, { method: 'DELETE' });
  const left = await send(path);

  const assignee = {
    workItemId: item.id,
    userId,
    user: { id: userId, name: 'A member', image: null },
  };
  expect(added).toMatchObject({
    status: 201,
    body: { data: { ...assignee, role: 'responsible', assignedAt: expect.any(String) } },
  });
  expect(changed).toMatchObject({ status: 200, body: { data: { ...assignee, role: 'reviewer' } } });
  expect(listed.body.data).toEqual([changed.body.data]);
  expect(removed).toMatchObject({ status: 200, body: { data: { removed: true } } });
  expect(left.body.data).toEqual([]);
});

test('a member is assigned once, also by concurrent requests', async () => {
  const { path, userId, send } = await prepare();
  const assign = () => send(path, { method: 'POST', body: { userId, role: 'collaborator' } });

  const answers = await Promise.all([assign(), assign(), assign()]);

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(await assign()).toMatchObject({ status: 409, body: { code: 'ALREADY_ASSIGNED' } });
  expect((await send(path)).body.data).toHaveLength(1);
});

test('a user of another organization cannot be assigned', async () => {
  const { path, send, content } = await prepare();
  const { userId } = await (await makeOrganization()).makeMember('member');
  const before = await content();

  const answer = await send(path, { method: 'POST', body: { userId } });

  expect(answer).toMatchObject({ status: 404, body: { code: 'MEMBER_NOT_FOUND' } });
  expect(await content()).toEqual(before);
});

test('a member without an assignment cannot be updated or removed as an assignee', async () => {
  const { path, userId, send, content } = await prepare();
  const before = await content();

  const answers = [
    await send(`${path}/${userId}`, { method: 'PATCH', body: { role: 'reviewer' } }),
    await send(`${path}/${userId}`, { method: 'DELETE' }),
  ];

  const missing = { status: 404, body: { code: 'ASSIGNEE_NOT_FOUND' } };
  expect(answers).toMatchObject([missing, missing]);
  expect(await content()).toEqual(before);
});

const bad = [{ role: 'boss' }, { role: 7 }, { userId: 'some\nbody' }, { userId: null }];

test.each(bad)('an assignment with %j is rejected', async (fields) => {
  const { path, userId, send, content } = await prepare();
  const before = await content();

  const answer = await send(path, { method: 'POST', body: { userId, ...fields } });

  expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  expect(await content()).toEqual(before);
});

test('assignments are recorded as events of the item', async () => {
  const { path, userId, send, item } = await prepare();
  await send(path, { method: 'POST', body: { userId } });
  await send(`${path}/${userId}`, { method: 'DELETE' });

  const { data } = (await send(`/api/work-items/${item.id}/events`)).body;

  expect(data).toMatchObject([
    { eventType: 'updated', fieldName: 'assignees', oldValue: 'A member', newValue: null },
    { eventType: 'updated', fieldName: 'assignees', oldValue: null, newValue: 'A member' },
  ]);
});

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { userId } = await organization.makeMember('member');
  const item = await organization.makeWorkItem();
  const content = () => contentOf(organization.id);
  const path = `/api/work-items/${item.taskId}/assignees`;
  return { item, userId, path, content, send: rest(key) };
}
