import { expect, test } from 'vitest';
import { TEST_URL, testApp } from '../../support/app.ts';
import { makeOrganization } from '../../support/organization.ts';
import { idOf, makeAppVersion } from '../../support/registered-operations.ts';

const text = 'query WhoAmI { viewer { role } }';
const id = idOf(text);

/** Each place an id can be sent in, as a request to `/graphql`. */
const places: Record<string, (id: string) => { path?: string; body?: object }> = {
  'in the body': (id) => ({ body: { documentId: id } }),
  'in the body, with an empty text': (id) => ({ body: { documentId: id, query: '' } }),
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

test.each(Object.entries(places))('a registered operation runs by its id %s', async (_, place) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await makeAppVersion(organization.id, { app: 'web', operations: { 'who-am-i': text } });

  for (const each of [id, 'x-web:WhoAmI', 'who-am-i', id.replace('sha256:', '')]) {
    const { status, json } = await send(key, place(each));
    expect([each, status, json.data]).toEqual([each, 200, { viewer: { role: 'OWNER' } }]);
  }
});
