import { expect, test } from 'vitest';
import { graphql, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { makeOrganization } from '../../support/organization.ts';

test('deleting a project keeps its work items without a project and its boards for all projects', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  const board = await organization.makeBoard({ projectId });
  const item = await organization.makeWorkItem({ projectId, board });
  await organization.makeMilestone({ projectId, workItemIds: [item.id] });

  const { body } = await rest(key)(`/api/projects/${projectId}`, { method: 'DELETE' });

  expect(body).toEqual({ success: true, data: { deleted: true } });
  expect(await rest(key)(`/api/projects/${projectId}`)).toMatchObject({ status: 404 });
  expect((await rest(key)(`/api/work-items/${item.id}`)).body.data.projectId).toBeNull();
  expect((await rest(key)(`/api/boards/${board.id}`)).body.data).toMatchObject({
    projectId: null,
    totalItems: 1,
  });
  expect((await rest(key)('/api/work-items')).body.meta.total).toBe(1);
  expect((await contentOf(organization.id)).milestones).toEqual([]);
});

test('deleting a project fails with the key of a member without an admin role', async () => {
  const organization = await makeOrganization();
  const { userId } = await organization.makeMember('member');
  const { key } = await organization.makeKey({ userId });
  const { id } = await organization.makeProject();

  const answer = await rest(key)(`/api/projects/${id}`, { method: 'DELETE' });

  expect(answer).toMatchObject({ status: 403, body: { code: 'PERMISSION_MISSING' } });
});

test('one of two concurrent deletions of a project fails with PROJECT_NOT_FOUND', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeProject();
  await organization.makeWorkItem({ projectId: id });
  const document =
    'mutation ($input: DeleteProjectInput!) { deleteProject(input: $input) ' +
    '{ ... on DeleteProjectSuccess { id } ... on Error { code } } }';
  const remove = () => graphql(key)(document, { input: { id } });

  const answers = await Promise.all([remove(), remove()]);

  const outcomes = answers.map(({ body }) => body.data.deleteProject);
  expect(outcomes).toContainEqual({ id });
  expect(outcomes).toContainEqual({ code: 'PROJECT_NOT_FOUND' });
});
