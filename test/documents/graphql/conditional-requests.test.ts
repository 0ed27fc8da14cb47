import { expect, test } from 'vitest';
import { rest } from '../../support/clients.ts';
import { makeOrganization } from '../../support/organization.ts';
import { idOf, makeAppVersion } from '../../support/registered-operations.ts';

const text = 'query Projects { projects { nodes { name } } }';
const accept = 'application/graphql-response+json';

async function makeReader() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await makeAppVersion(organization.id, { operations: { projects: text } });
  const read = (path: string, headers = {}) =>
    rest(key)(`/graphql${path}`, { headers: { accept, ...headers } });
  return { organization, key, read };
}

const addresses = ['/projects', `?documentId=${idOf(text)}`, `?query=${encodeURIComponent(text)}`];

test.each(addresses)('GET %s supports conditional requests by entity tag', async (path) => {
  const { organization, read } = await makeReader();
  const first = await read(path);
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^W\/".{43}"$/);
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  expect(first.headers.get('vary')?.toLowerCase()).toContain('authorization');

  for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
    const again = await read(path, { 'if-none-match': known });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', tag]);
  }

  await organization.makeProject('Another');
  const changed = await read(path, { 'if-none-match': tag });
  expect([changed.status, changed.body.data.projects.nodes]).toEqual([200, [{ name: 'Another' }]]);
  expect(changed.headers.get('etag')).not.toBe(tag);
});

test('errors and responses to POST are not cacheable', async () => {
  const { key, read } = await makeReader();
  const unknown = await read('/unknown');
  const failed = await read('/projects?variables={');
  const refused = await read(
    `?query=${encodeURIComponent('{ projects(first: 0) { totalCount } }')}`,
  );
  const post = await rest(key)('/graphql/projects', { method: 'POST', body: {} });

  expect([unknown.status, failed.status, post.status]).toEqual([404, 400, 200]);
  for (const { headers } of [unknown, failed, refused, post]) {
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  }
});

test('a revoked key gets 401 even with a current entity tag', async () => {
  const { organization, read } = await makeReader();
  const tag = (await read('/projects')).headers.get('etag') ?? '';
  const { key, id } = await organization.makeKey();
  const admin = await organization.makeKey();

  await rest(admin.key)(`/api/api-keys/${id}`, { method: 'DELETE' });

  const headers = { accept, 'if-none-match': tag };
  expect((await rest(key)('/graphql/projects', { headers })).status).toBe(401);
});
