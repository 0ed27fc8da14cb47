import { expect, test } from 'vitest';
import { createTestApp } from '../../support/app.ts';
import { rest } from '../../support/clients.ts';
import { makeOrganization } from '../../support/organization.ts';

const texts = [
  'query WhoAmI { viewer { role } }',
  'query Tags { tags { ...T } } fragment T on Tag { name }',
  'query Project($id: ID!) { project(id: $id) { name } }',
];
const other = 'query Other { viewer { permissions } }';

test('an organization moves from free text to document IDs without breaking a client', async () => {
  const app = await createTestApp();
  const organization = await makeOrganization();
  const { id: projectId } = await organization.makeProject('Beacon');
  const admin = await organization.makeKey();
  const client = await organization.makeKey({ permissions: ['projects:read', 'work-items:read'] });
  const early = await organization.makeKey({ permissions: ['projects:read', 'work-items:read'] });
  const call = rest(admin.key, app.fetch);
  const post = (path: string, body: object = {}) => call(path, { method: 'POST', body });
  const setMode = (mode: string) =>
    call('/api/operation-policy', { method: 'PATCH', body: { mode } });
  const sendBy = (key: string) => async (body: object) => {
    const variables = { id: projectId };
    const answer = await rest(key, app.fetch)('/graphql', {
      method: 'POST',
      body: { ...body, variables },
    });
    return answer.body.errors?.[0].extensions.code ?? answer.body.data;
  };
  const [send, sendEarly] = [sendBy(client.key), sendBy(early.key)];
  const sendAll = () => Promise.all(texts.map((query) => send({ query })));

  // Audit: every document runs and is recorded.
  const answers = await sendAll();
  await app.flush();
  const recorded = await call('/api/recorded-operations');
  expect(recorded.body.data.map(({ text }: { text: string }) => text).sort()).toEqual(
    texts.toSorted(),
  );

  // Promotes the recorded documents to a version of an app.
  const { body } = await post('/api/recorded-operations/promote', { app: 'web', version: '1.0' });
  expect(body.data.skipped).toEqual([]);
  await post(`/api/app-versions/${body.data.appVersion.id}/activate`);
  expect((await call('/api/recorded-operations')).body.data).toEqual([]);

  // One client uses the stricter mode first.
  await call(`/api/api-keys/${early.id}`, {
    method: 'PATCH',
    body: { operationMode: 'require_id' },
  });
  const ids = body.data.promoted.map(({ documentId }: { documentId: string }) => documentId);
  const byId = () => Promise.all(ids.map((documentId: string) => send({ documentId })));
  expect(await sendEarly({ query: texts[0] })).toBe('PERSISTED_DOCUMENT_REQUIRED');
  expect(await sendEarly({ documentId: 'x-web:WhoAmI' })).toEqual(answers[0]);
  expect(await send({ query: other })).toMatchObject({ viewer: {} });

  await setMode('safelist');
  expect(await sendAll()).toEqual(answers);
  expect(await send({ query: other })).toBe('DOCUMENT_NOT_REGISTERED');

  await setMode('require_id');
  expect(await byId()).toEqual(answers);
  expect(await send({ query: texts[0] })).toBe('PERSISTED_DOCUMENT_REQUIRED');
});
