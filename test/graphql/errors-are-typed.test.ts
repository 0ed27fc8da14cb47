import { expect, test } from 'vitest';
import { graphql } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';

const createProject = `mutation ($input: CreateProjectInput!) {
  answer: createProject(input: $input) {
    __typename
    ... on CreateProjectSuccess { project { id name } }
    ... on ValidationError { code message issues { path message } }
  }
}`;

const updateProject = `mutation ($input: UpdateProjectInput!) {
  answer: updateProject(input: $input) { __typename ... on Error { code message } }
}`;

const createApiKey = `mutation ($input: CreateApiKeyInput!) {
  answer: createApiKey(input: $input) { __typename ... on Error { code message } }
}`;

const revokeApiKey = `mutation ($input: RevokeApiKeyInput!) {
  answer: revokeApiKey(input: $input) { __typename ... on Error { code message } }
}`;

test('an invalid input returns a ValidationError with all issues', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const input = { name: ' ', color: 'red', techStack: ['ok', ''] };

  const { status, body } = await graphql(key)(createProject, { input });

  const { answer } = body.data;
  expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
  expect(answer).toMatchObject({ __typename: 'ValidationError', code: 'VALIDATION_FAILED' });
  expect(answer.issues).toEqual(
    expect.arrayContaining([
      { path: 'name', message: 'must not be blank' },
      { path: 'color', message: 'must be a color such as #6366f1' },
      { path: 'techStack.1', message: 'must not be blank' },
    ]),
  );
  expect((await contentOf(organization.id)).projects).toEqual([]);
});

test('an unknown ID returns a NotFoundError', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const foreign = await (await makeOrganization()).makeProject();

  for (const id of ['01890000-0000-7000-8000-000000000000', foreign.id]) {
    const { status, body } = await graphql(key)(updateProject, { input: { id, name: 'Mine' } });
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    expect(body.data.answer).toMatchObject({
      __typename: 'NotFoundError',
      code: 'PROJECT_NOT_FOUND',
    });
  }
});

test('creation of a key with more permissions than its creator returns a ForbiddenError', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['api-keys:write', 'projects:read'] });
  const before = await contentOf(organization.id);

  const input = { name: 'CI', permissions: ['PROJECTS_READ', 'PROJECTS_WRITE'] };
  const { body } = await graphql(key)(createApiKey, { input });

  expect(body.data.answer).toMatchObject({
    __typename: 'ForbiddenError',
    code: 'PERMISSION_EXCEEDS_CALLER',
    message: expect.stringContaining('projects:write'),
  });
  expect(await contentOf(organization.id)).toEqual(before);
});

test("a change of another user's key returns a ForbiddenError", async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey(await organization.makeMember('member'));
  const { id } = await organization.makeKey();
  const before = await contentOf(organization.id);

  const { body } = await graphql(key)(revokeApiKey, { input: { id } });

  expect(body.data.answer).toMatchObject({
    __typename: 'ForbiddenError',
    code: 'API_KEY_NOT_YOURS',
  });
  expect(await contentOf(organization.id)).toEqual(before);
});

test('a missing permission is a top-level error with a code', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['boards:read'] });

  const write = await graphql(key)(createProject, { input: { name: 'Beacon' } });
  const read = await graphql(key)('{ projects { nodes { id } } }');

  const errors = [{ extensions: { code: 'PERMISSION_MISSING' } }];
  expect(write.body).toMatchObject({ data: { answer: null }, errors });
  expect(write.body.errors[0].path).toEqual(['answer']);
  expect(read).toMatchObject({ status: 200, body: { data: { projects: null }, errors } });
  expect((await contentOf(organization.id)).projects).toEqual([]);
});

test('allowed fields return data beside forbidden ones', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['boards:read'] });
  const { id } = await organization.makeProject();

  const { status, body } = await graphql(key)(
    `{ viewer { organization { id } } project(id: "${id}") { id } }`,
  );

  expect(status).toBe(200);
  expect(body).toMatchObject({
    data: { viewer: { organization: { id: organization.id } }, project: null },
    errors: [{ path: ['project'], extensions: { code: 'PERMISSION_MISSING' } }],
  });
});

test('a failed mutation does not stop the others of a request', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  const { body } = await graphql(key)(`mutation {
    bad: createProject(input: { name: "" }) { __typename }
    good: createProject(input: { name: "Beacon" }) { __typename }
  }`);

  expect(body.data).toEqual({
    bad: { __typename: 'ValidationError' },
    good: { __typename: 'CreateProjectSuccess' },
  });
  expect((await contentOf(organization.id)).projects).toMatchObject([{ name: 'Beacon' }]);
});
