import { expect, test } from 'vitest';
import { rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { makeOrganization } from '../../support/organization.ts';

test('a parent is set by taskId and cleared with null', async () => {
  const { epic, story, place } = await prepare();

  const below = await place(story.taskId, { parentId: epic.taskId });
  const same = await place(story.id, { parentId: epic.id });
  const top = await place(story.id, { parentId: null });

  expect(below).toMatchObject({ status: 200, body: { data: { parentId: epic.id } } });
  expect(same.body.data).toEqual({ parentId: epic.id });
  expect(top.body.data).toEqual({ parentId: null });
});

test('an item cannot be the child of itself or of a descendant', async () => {
  const { epic, story, place, content } = await prepare();
  await place(story.id, { parentId: epic.id });
  const before = await content();

  const cycle = await place(epic.id, { parentId: story.id });
  const itself = await place(epic.id, { parentId: epic.id });

  const rejected = { status: 400, body: { code: 'PARENT_CYCLE' } };
  expect([cycle, itself]).toMatchObject([rejected, rejected]);
  expect(await content()).toEqual(before);
});

test('one of two concurrent changes succeeds when each sets the other item as the parent', async () => {
  const { epic, story, place } = await prepare();

  const answers = await Promise.all([
    place(story.id, { parentId: epic.id }),
    place(epic.id, { parentId: story.id }),
  ]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
});

test.each([{}, { parentId: '' }, { parentId: 7 }])(
  'a request with the invalid parent %j is rejected',
  async (body) => {
    const { story, place } = await prepare();

    expect(await place(story.id, body)).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_FAILED', issues: [{ path: 'parentId' }] },
    });
  },
);

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  return {
    epic: await organization.makeWorkItem({ type: 'epic' }),
    story: await organization.makeWorkItem({ type: 'story' }),
    content: () => contentOf(organization.id),
    place: (ref: string, body: object) =>
      rest(key)(`/api/work-items/${ref}/parent`, { method: 'PATCH', body }),
  };
}
