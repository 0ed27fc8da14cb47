import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

const { ALMIRANT_URL, ALMIRANT_API_KEY } = process.env;

export const url = ALMIRANT_URL;
export const headers = { authorization: `Bearer ${ALMIRANT_API_KEY}` };

/**
 * Creates a project, lists work items by several types, reads, changes and archives it, and provokes an
 * error. `send` takes a method, a path and a body, and resolves with the status and the JSON body.
 */
export async function checkCalls({ send, listByTypes }) {
  const name = `P ${randomUUID()}`;
  const created = await send('POST', '/api/projects', { name });
  assert.equal(created.status, 201);
  const { id } = created.body.data;
  assert.equal((await send('GET', `/api/projects/${id}`)).body.data.name, name);
  const changed = await send('PATCH', `/api/projects/${id}`, { description: 'Changed.' });
  assert.equal(changed.status, 200);
  const listed = await listByTypes('/api/work-items', ['task', 'story']);
  assert.ok(Array.isArray(listed.data));
  assert.equal((await send('POST', `/api/projects/${id}/archive`)).status, 200);
  const refused = await send('POST', '/api/projects', { nam: name });
  assert.equal(refused.status, 400);
  assert.equal(refused.body.code, 'UNKNOWN_FIELD');
  console.log('All calls answered.');
}
