import { expect, test } from 'vitest';
import type { Role } from '../../../src/kernel/role.ts';
import { graphql, type Json, mcp, rest } from '../../support/clients.ts';
import { makeComment } from '../../support/collaboration.ts';
import { contentOf } from '../../support/content.ts';
import { statementsOf } from '../../support/database.ts';
import { makeOrganization, type TestOrganization } from '../../support/organization.ts';

test('comments of each transport are readable on the others, newest first', async () => {
  const { key, item, path } = await prepare();
  await rest(key)(path, { method: 'POST', body: { content: 'First' } });
  const client = await mcp(key);
  const add = { workItemId: item.taskId, content: 'Second' };
  await client.callTool({ name: 'add_work_item_comment', arguments: add });
  await graphql(key)(
    'mutation ($input: AddWorkItemCommentInput!) { addWorkItemComment(input: $input) ' +
      '{ ... on AddWorkItemCommentSuccess { comment { id } } } }',
    { input: { workItemId: item.id, content: 'Third' } },
  );

  const listed = (await rest(key)(path)).body;
  const document =
    'query ($id: ID!) { workItem(id: $id) { comments { totalCount nodes ' +
    '{ content author { name } workItem { taskId } } } } }';
  const { comments } = (await graphql(key)(document, { id: item.id })).body.data.workItem;
  const tool: Json = await client.callTool({
    name: 'list_work_item_comments',
    arguments: { workItemId: item.id },
  });

  const texts = ['Third', 'Second', 'First'];
  expect(listed.data.map(contentOfComment)).toEqual(texts);
  expect(listed.meta).toMatchObject({ total: 3, page: 1, nextCursor: null });
  expect(comments.nodes.map(contentOfComment)).toEqual(texts);
  expect(comments).toMatchObject({
    totalCount: 3,
    nodes: [{ author: { name: 'A owner' }, workItem: { taskId: item.taskId } }, {}, {}],
  });
  expect(tool.structuredContent.comments.map(contentOfComment)).toEqual(texts);
});

test('a created comment has the fields that existing clients expect', async () => {
  const { key, item, path, organization } = await prepare();

  const { status, body } = await rest(key)(path, { method: 'POST', body: { content: '**Yes**' } });

  expect(status).toBe(201);
  expect(body.data).toEqual({
    id: expect.any(String),
    organizationId: organization.id,
    entityType: 'work_item',
    entityId: item.id,
    userId: organization.ownerId,
    content: '**Yes**',
    createdAt: expect.any(String),
    updatedAt: expect.any(String),
    userName: 'A owner',
    userEmail: expect.stringContaining('@'),
    userImage: null,
  });
});

test('the email of another author requires the permission members:read', async () => {
  const { organization, path, item } = await prepare();
  const { userId } = await organization.makeMember('member');
  await makeComment(organization, { workItemId: item.id, userId });

  const emailFor = async (permissions: readonly ('work-items:read' | 'members:read')[]) => {
    const { key } = await organization.makeKey({ permissions });
    return (await rest(key)(path)).body.data[0].userEmail;
  };

  expect(await emailFor(['work-items:read'])).toBeNull();
  expect(await emailFor(['work-items:read', 'members:read'])).toContain('@');
});

test('the history of a work item records a comment without its text', async () => {
  const { key, item, path, organization } = await prepare();

  const { body } = await rest(key)(path, { method: 'POST', body: { content: 'Secret' } });

  const { workItemEvents } = await contentOf(organization.id);
  expect(workItemEvents).toMatchObject([
    { workItemId: item.id, eventType: 'comment', metadata: { commentId: body.data.id } },
  ]);
  expect(JSON.stringify(workItemEvents)).not.toContain('Secret');
});

test('adding a comment twice with one idempotency key adds one comment', async () => {
  const { key, path } = await prepare();
  const request = {
    method: 'POST',
    body: { content: 'Once' },
    headers: { 'idempotency-key': 'one' },
  };

  const [first, second] = [await rest(key)(path, request), await rest(key)(path, request)];

  expect(second.body.data).toEqual(first.body.data);
  expect((await rest(key)(path)).body.meta.total).toBe(1);
});

const invalidTexts = [
  '',
  ' \n\t',
  '\u200b',
  'a\0b',
  '\ud800',
  'x'.repeat(100_001),
  null,
  7,
  undefined,
];

test.each(invalidTexts)(
  'adding or updating a comment fails with the invalid text %j',
  async (content) => {
    const { key, path, organization, item } = await prepare();
    const { id } = await makeComment(organization, { workItemId: item.id });
    const before = await contentOf(organization.id);

    const added = await rest(key)(path, { method: 'POST', body: { content } });
    const changed = await rest(key)(`${path}/${id}`, { method: 'PATCH', body: { content } });

    expect([added, changed]).toMatchObject([
      { status: 400, body: { code: 'VALIDATION_FAILED', issues: [{ path: 'content' }] } },
      { status: 400, body: { code: 'VALIDATION_FAILED', issues: [{ path: 'content' }] } },
    ]);
    expect(await contentOf(organization.id)).toEqual(before);
  },
);

test('the history of a comment has its earlier texts with their editors, latest first', async () => {
  const { key, path, organization } = await prepare();
  const { id } = (await rest(key)(path, { method: 'POST', body: { content: 'One' } })).body.data;

  for (const content of ['Two', 'Three', 'Three']) {
    await rest(key)(`${path}/${id}`, { method: 'PATCH', body: { content } });
  }

  const { data, meta } = (await rest(key)(`${path}/${id}/history`)).body;
  expect((await rest(key)(path)).body.data[0].content).toBe('Three');
  expect(meta.total).toBe(2);
  expect(data).toMatchObject([
    { content: 'Two', commentId: id, entityType: 'work_item' },
    {
      content: 'One',
      editedByUserId: organization.ownerId,
      editedBy: { id: organization.ownerId },
      editedAt: expect.any(String),
    },
  ]);
});

test('concurrent updates of a comment keep every replaced text', async () => {
  const { key, path } = await prepare();
  const { id } = (await rest(key)(path, { method: 'POST', body: { content: '0' } })).body.data;

  const texts = ['1', '2', '3', '4', '5'];
  await Promise.all(
    texts.map((content) => rest(key)(`${path}/${id}`, { method: 'PATCH', body: { content } })),
  );

  const { data } = (await rest(key)(`${path}/${id}/history`)).body;
  const now = (await rest(key)(path)).body.data[0].content;
  expect([...data.map(contentOfComment), now].sort()).toEqual(['0', ...texts]);
});

test('writes to a work item during its deletion succeed or fail with WORK_ITEM_NOT_FOUND', async () => {
  const { key, path, item, organization } = await prepare();
  const other = await organization.makeWorkItem();
  const { userId } = await organization.makeMember('member');
  const at = `/api/work-items/${item.id}`;
  const post = (address: string, body: object) => rest(key)(address, { method: 'POST', body });

  const [deleted, ...written] = await Promise.all([
    rest(key)(at, { method: 'DELETE' }),
    post(path, { content: 'Too late?' }),
    post(`${at}/assignees`, { userId }),
    post(`${at}/dependencies`, { blockedByWorkItemId: other.id }),
    post(`/api/work-items/${other.id}/dependencies`, { blockedByWorkItemId: item.id }),
  ]);

  expect(deleted.status).toBe(200);
  for (const { status, body } of written) {
    expect([201, 404]).toContain(status);
    if (status === 404) expect(body.code).toBe('WORK_ITEM_NOT_FOUND');
  }
});

const people: { role: Role; mayDelete: boolean }[] = [
  { role: 'owner', mayDelete: true },
  { role: 'admin', mayDelete: true },
  { role: 'member', mayDelete: false },
];

test.each(people)('deleting the comment of another user as $role: $mayDelete', async (person) => {
  const { organization, item, path } = await prepare();
  const { userId } = await organization.makeMember(person.role);
  const { key } = await organization.makeKey({ userId });
  const { id } = await makeComment(organization, { workItemId: item.id });

  const changed = await rest(key)(`${path}/${id}`, { method: 'PATCH', body: { content: 'Mine' } });
  const deleted = await rest(key)(`${path}/${id}`, { method: 'DELETE' });

  const refused = { status: 403, body: { code: 'COMMENT_NOT_YOURS' } };
  expect(changed).toMatchObject(refused);
  const done = { status: 200, body: { data: { deleted: true } } };
  expect(deleted).toMatchObject(person.mayDelete ? done : refused);
  expect((await rest(key)(path)).body.meta.total).toBe(person.mayDelete ? 0 : 1);
});

test('deleting a comment as its author deletes its history', async () => {
  const { organization, item, path } = await prepare();
  const { userId } = await organization.makeMember('member');
  const { key } = await organization.makeKey({ userId });
  const { id } = await makeComment(organization, { workItemId: item.id, userId });
  await rest(key)(`${path}/${id}`, { method: 'PATCH', body: { content: 'Changed' } });

  const { body } = await rest(key)(`${path}/${id}`, { method: 'DELETE' });

  expect(body.data).toEqual({ deleted: true });
  expect(await contentOf(organization.id)).toMatchObject({ comments: [], commentVersions: [] });
  expect(await rest(key)(`${path}/${id}`, { method: 'DELETE' })).toMatchObject({
    status: 404,
    body: { code: 'COMMENT_NOT_FOUND' },
  });
});

test('updating, deleting and reading a comment fails through another work item', async () => {
  const { key, path, organization } = await prepare();
  const { id } = await makeComment(organization);
  const before = await contentOf(organization.id);

  const answers = [
    await rest(key)(`${path}/${id}`, { method: 'PATCH', body: { content: 'Moved' } }),
    await rest(key)(`${path}/${id}`, { method: 'DELETE' }),
    await rest(key)(`${path}/${id}/history`),
  ];

  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 404, body: { code: 'COMMENT_NOT_FOUND' } });
  }
  expect(await contentOf(organization.id)).toEqual(before);
});

test('GraphQL paginates comments in both directions', async () => {
  const { key, item, organization } = await prepare();
  for (const content of ['A', 'B', 'C', 'D', 'E']) {
    await makeComment(organization, { workItemId: item.id, content });
    // UUIDs of the same millisecond have no defined order.
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const document =
    'query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String) { workItem(id: $id) ' +
    '{ comments(first: $first, after: $after, last: $last, before: $before) ' +
    '{ nodes { content } pageInfo { hasNextPage startCursor endCursor } } } }';
  const read = async (args: object) =>
    (await graphql(key)(document, { id: item.id, ...args })).body.data.workItem.comments;

  const start = await read({ first: 2 });
  const next = await read({ first: 2, after: start.pageInfo.endCursor });
  const end = await read({ last: 2 });
  const back = await read({ last: 2, before: end.pageInfo.startCursor });

  const texts = [start, next, end, back].map(({ nodes }) => nodes.map(contentOfComment).join(''));
  expect(texts).toEqual(['ED', 'CB', 'BA', 'DC']);
  expect(next.pageInfo.hasNextPage).toBe(true);
});

test.each([1, 20])(
  'reading the comments of %i work items with their earlier texts takes five statements',
  async (count) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const board = await organization.makeBoard();
    for (let n = 0; n < count; n += 1) {
      const { id: workItemId } = await organization.makeWorkItem({ board });
      await makeComment(organization, { workItemId });
      await makeComment(organization, { workItemId });
    }
    const document =
      '{ workItems { nodes { comments(first: 5) { totalCount nodes { content workItem { title } ' +
      'versions(first: 5) { totalCount nodes { content } } } } } } }';

    let answer: Json;
    const statements = await statementsOf(async () => {
      answer = await graphql(key)(document);
    });

    expect(answer.body.data.workItems.nodes).toHaveLength(count);
    expect(answer.body.data.workItems.nodes[0].comments.totalCount).toBe(2);
    expect(statements).toHaveLength(5);
  },
);

async function prepare(): Promise<{
  organization: TestOrganization;
  key: string;
  item: { id: string; taskId: string };
  path: string;
}> {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const item = await organization.makeWorkItem();
  return { organization, key, item, path: `/api/work-items/${item.taskId}/comments` };
}

function contentOfComment({ content }: Json): string {
  return content;
}
