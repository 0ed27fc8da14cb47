import { expect, test } from 'vitest';
import { TEST_URL, testApp } from '../../support/app.ts';
import { makeOrganization } from '../../support/organization.ts';
import { idOf, makeAppVersion } from '../../support/registered-operations.ts';

const text = 'query WhoAmI { viewer { role } }';
const id = idOf(text);

/** Each place of a document ID, as a request to `/graphql`. */
const places: Record<string, (id: string) => { path?: string; body?: object }> = {
  'in the body': (id) => ({ body: { documentId: id } }),
  'in the body, with an empty text': (id) => ({ body: { documentId: id, query: '' } }),
  'in the body, with null as text': (id) => ({ body: { documentId: id, query: null } }),
  'in the query string of a GET': (id) => ({ path: `?documentId=${id}` }),
  'in the query string of a POST': (id) => ({ path: `?documentId=${id}`, body: {} }),
  'in the path of a GET': (id) => ({ path: `/${id}` }),
  'in the path of a GET, escaped': (id) => ({ path: `/${encodeURIComponent(id)}` }),
  'in the path of a POST': (id) => ({ path: `/${id}`, body: {} }),
  'in several places': (id) => ({ path: `/${id}?documentId=${id}`, body: { documentId: id } }),
};

async function send(key: string, { path = '', body }: { path?: string; body?: object }) {
  const app = await testApp();
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
  const response = await app.fetch(new Request(`${TEST_URL}/graphql${path}`, init));
  return { status: response.status, json: await response.json(), headers: response.headers };
}

test.each(Object.entries(places))(
  'a registered operation runs by its document ID %s',
  async (_, place) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    await makeAppVersion(organization.id, { app: 'web', operations: { 'who-am-i': text } });

    for (const each of [id, 'x-web:WhoAmI', 'who-am-i', id.replace('sha256:', '')]) {
      const { status, json } = await send(key, place(each));
      expect([each, status, json.data]).toEqual([each, 200, { viewer: { role: 'OWNER' } }]);
    }
  },
);

test("an operation runs by its hash in Apollo's extension", async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await makeAppVersion(organization.id, { operations: { 'who-am-i': text } });
  const extensions = { persistedQuery: { version: 1, sha256Hash: id.replace('sha256:', '') } };

  const post = await send(key, { body: { operationName: 'WhoAmI', extensions } });
  const inUrl = encodeURIComponent(JSON.stringify(extensions));
  const get = await send(key, { path: `?operationName=WhoAmI&extensions=${inUrl}` });

  for (const { status, json } of [post, get]) {
    expect([status, json.data]).toEqual([200, { viewer: { role: 'OWNER' } }]);
  }
});

const unnamed: Record<string, object> = {
  'a null document ID': { documentId: null },
  'null extensions': { extensions: null },
  'no extension': { extensions: {} },
  'a null extension of Apollo': { extensions: { persistedQuery: null } },
  'an extension of Apollo that is a text': { extensions: { persistedQuery: 'x' } },
  'an extension of Apollo without a hash': { extensions: { persistedQuery: { version: 1 } } },
};

test.each(Object.entries(unnamed))('a text runs next to %s', async (_, body) => {
  const { key } = await (await makeOrganization()).makeKey();

  const { status, json } = await send(key, { body: { query: text, ...body } });

  expect([status, json.data]).toEqual([200, { viewer: { role: 'OWNER' } }]);
});

test("a hash in Apollo's extension is no alias", async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await makeAppVersion(organization.id, { operations: { 'who-am-i': text } });
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'who-am-i' } };

  const { json } = await send(key, { body: { extensions } });

  expect(json.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
});

test('a registered operation takes variables, and a mutation runs by POST', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const write = `mutation Write($name: String!) {
    createProject(input: { name: $name }) { ... on CreateProjectSuccess { project { name } } }
  }`;
  await makeAppVersion(organization.id, { operations: { write } });

  const missing = await send(key, { path: '/write', body: {} });
  const { json } = await send(key, { path: '/write', body: { variables: { name: 'Beacon' } } });

  expect(missing.json.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(json.data.createProject.project).toEqual({ name: 'Beacon' });
});

test('an operation name resolves to the last activated version', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const later = 'query WhoAmI { viewer { user { id } } }';
  await makeAppVersion(organization.id, { operations: { me: text } });
  await makeAppVersion(organization.id, { operations: { me: later } });

  const [old, named, aliased] = await Promise.all(
    [id, 'x-web:WhoAmI', 'me'].map((each) => send(key, { path: `/${each}` })),
  );

  expect(old?.json.data).toEqual({ viewer: { role: 'OWNER' } });
  expect(named?.json.data).toEqual({ viewer: { user: { id: organization.ownerId } } });
  expect(aliased?.json.data).toEqual(named?.json.data);
});
