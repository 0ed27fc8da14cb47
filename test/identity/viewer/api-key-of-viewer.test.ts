import { expect, test } from 'vitest';
import { graphql } from '../../support/clients.ts';
import { statementsOf } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('viewer and apiKeys show the key of the request as one type', async () => {
  const organization = await makeOrganization();
  const { id, key } = await organization.makeKey({ permissions: ['api-keys:read'] });
  const fields = '{ __typename id name keyPrefix status permissions createdBy { id } createdAt }';

  const { body } = await graphql(key)(
    `{ viewer { apiKey ${fields} } apiKeys { nodes ${fields} } }`,
  );

  expect(body.errors).toBeUndefined();
  expect(body.data.viewer.apiKey).toMatchObject({ __typename: 'ApiKey', id, status: 'ACTIVE' });
  expect(body.data.apiKeys.nodes).toEqual([body.data.viewer.apiKey]);
});

test('a key without api-keys:read reads its own name, and no other field', async () => {
  const organization = await makeOrganization();
  const { id, key } = await organization.makeKey({ permissions: ['projects:read'] });

  const own = await graphql(key)(
    '{ viewer { apiKey { ...Own } } } fragment Own on ApiKey { __typename id name keyPrefix }',
  );
  const more = await graphql(key)('{ viewer { role apiKey { id lastUsedAt } } }');

  expect(own.body.data.viewer.apiKey).toEqual({
    __typename: 'ApiKey',
    id,
    name: expect.any(String),
    keyPrefix: key.slice(0, 15),
  });
  expect(more.body.data.viewer).toEqual({ role: 'OWNER', apiKey: null });
  expect(more.body.errors).toMatchObject([
    { path: ['viewer', 'apiKey'], extensions: { code: 'PERMISSION_MISSING' } },
  ]);
});

test('the name of the own key takes no statement beside that of the key', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const ask = (fields: string) =>
    statementsOf(async () => {
      const { body } = await graphql(key)(`{ viewer { apiKey { ${fields} } } }`);
      expect(body.errors).toBeUndefined();
    });
  const ofRequest = (statements: string[]) =>
    statements.filter((sql) => !sql.includes('UPDATE "apiKeys"')).length;

  expect(ofRequest(await ask('id name keyPrefix'))).toBe(1);
  expect(ofRequest(await ask('id status'))).toBe(2);
});
