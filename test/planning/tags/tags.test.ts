import { expect, test } from 'vitest';
import { graphql, mcp, rest } from '../../support/clients.ts';
import { statementsOf } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('tags are listed by name', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  for (const name of ['beta', 'alpha', 'gamma']) await organization.makeTag(name);

  const { body } = await rest(key)('/api/tags');

  expect(body.data.map(({ name }: { name: string }) => name)).toEqual(['alpha', 'beta', 'gamma']);
});

test('a tag has the given color, by default #6366f1', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const create = (body: object) => rest(key)('/api/tags', { method: 'POST', body });

  expect(await create({ name: 'plain' })).toMatchObject({
    status: 201,
    body: { data: { name: 'plain', color: '#6366f1' } },
  });
  expect((await create({ name: 'red', color: '#ff0000' })).body.data.color).toBe('#ff0000');
  expect(await create({ name: 'wrong', color: 'red' })).toMatchObject({ status: 400 });
  expect(await create({ name: ' ' })).toMatchObject({ status: 400 });
});

test('tag names are unique in an organization', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await organization.makeTag('bug');
  const other = await organization.makeTag('feature');

  const created = await rest(key)('/api/tags', { method: 'POST', body: { name: 'bug' } });
  const renamed = await rest(key)(`/api/tags/${other.id}`, {
    method: 'PATCH',
    body: { name: 'bug' },
  });
  const same = await rest(key)(`/api/tags/${other.id}`, {
    method: 'PATCH',
    body: { name: 'feature', color: '#00ff00' },
  });

  for (const refused of [created, renamed]) {
    expect(refused).toMatchObject({ status: 409, body: { code: 'TAG_EXISTS' } });
    expect(refused.body.error).toContain('Tag with this name already exists');
  }
  expect(same).toMatchObject({ status: 200, body: { data: { color: '#00ff00' } } });
  const elsewhere = (await (await makeOrganization()).makeKey()).key;
  expect(
    await rest(elsewhere)('/api/tags', { method: 'POST', body: { name: 'bug' } }),
  ).toMatchObject({ status: 201 });
});

test('one of several concurrent creations of the same tag succeeds', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const create = () => rest(key)('/api/tags', { method: 'POST', body: { name: 'bug' } });

  const answers = await Promise.all([create(), create(), create()]);

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

test('creating a tag twice with one idempotency key creates one tag', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const client = await mcp(key, { path: '/mcp?toolsets=planning' });
  const args = { name: 'bug', idempotencyKey: 'tag-1' };
  const create = () => client.callTool({ name: 'create_tag', arguments: args });

  const [first, second] = [await create(), await create()];

  expect(second.structuredContent).toEqual(first.structuredContent);
});

test('deleting a tag removes it from work items and keeps the work items', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const item = await organization.makeWorkItem();
  const tag = await organization.makeTag('bug');
  const path = `/api/work-items/${item.id}`;
  await rest(key)(path, { method: 'PATCH', body: { tagIds: [tag.id] } });
  const tagged = await rest(key)(path);

  const { body } = await rest(key)(`/api/tags/${tag.id}`, { method: 'DELETE' });

  expect(tagged.body.data.tags).toMatchObject([{ id: tag.id, name: 'bug' }]);
  expect(body).toEqual({ success: true, data: { deleted: true } });
  expect((await rest(key)(path)).body.data.tags).toEqual([]);
});

test('reading work items with their tags takes two statements', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const tag = await organization.makeTag('bug');
  const board = await organization.makeBoard();
  const document = '{ workItems { nodes { tags { __typename id name color createdAt } } } }';
  const count = async () => {
    const { id } = await organization.makeWorkItem({ board });
    const body = { tagIds: [tag.id] };
    await rest(key)(`/api/work-items/${id}`, { method: 'PATCH', body });
    return (await statementsOf(() => graphql(key)(document))).length;
  };

  const [one, two] = [await count(), await count()];
  const { body } = await graphql(key)(document);

  expect([one, two]).toEqual([2, 2]);
  expect(body.data.workItems.nodes[0].tags).toMatchObject([{ __typename: 'Tag', id: tag.id }]);
});
