import { isDeepStrictEqual } from 'node:util';
import { tools } from '../../src/modules.ts';
import { TEST_URL, testApp } from '../support/app.ts';
import type { Json } from '../support/clients.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';
import { randomOf } from '../support/random.ts';

type Known = { projectId: string; workItemId: string; taskId: string };

const NONE = '01936b4e-0000-7000-8000-000000000001';

/** Sound for tools that read; nothing here is enough for one that writes. */
const argumentsOf = ({ projectId, workItemId, taskId }: Known): Json[] => [
  {},
  undefined,
  { projectId },
  { projectId, limit: 2 },
  { projectId: NONE },
  { workItemId },
  { workItemId: taskId },
  { workItemId: NONE },
  { id: projectId },
  { limit: -1 },
  { limit: '2' },
  { ids: [workItemId, NONE] },
  { type: 'task', priority: 'no such thing' },
  { search: 'x'.repeat(2_000) },
  { nothing: { deep: [1, null] } },
  [],
  'text',
  null,
  7,
];

const metas = [{ progressToken: 7 }, { progressToken: 'a' }, { progressToken: {} }, {}, null, 7];
const ids = [1, 'a', 0, -1, 1.5, null, {}, undefined];

function makeMessage(seed: number, known: Known): Json {
  const { pick, chance } = randomOf(seed);
  const method = chance(0.15) ? pick(['tools/lists', 'ping', 7, undefined]) : pick(methods);
  const params = {
    ...(method !== 'tools/list' && { name: chance(0.9) ? pick(names) : pick(['no', '', 7]) }),
    ...(method !== 'tools/list' && { arguments: pick(argumentsOf(known)) }),
    ...(chance(0.2) && { _meta: pick(metas) }),
    ...(chance(0.05) && { cursor: 'x' }),
    ...(chance(0.05) && { other: 1 }),
  };
  return {
    jsonrpc: chance(0.97) ? '2.0' : pick(['1.0', undefined]),
    id: chance(0.85) ? pick([1, 'a', 2_000_000]) : pick(ids),
    method,
    ...(chance(0.9) && { params }),
    ...(chance(0.03) && { extra: true }),
  };
}

const methods = ['tools/call', 'tools/call', 'tools/call', 'tools/call', 'tools/list'];
const names = tools
  .filter(({ definition }) => definition.annotations?.readOnlyHint)
  .map(({ definition }) => definition.name);

/**
 * Sends random messages twice: over the fast path, and so that it hands them on to the SDK. Returns
 * the messages whose answers differ, and how many took the fast path, which sends no streams.
 */
export async function askBothPaths(seeds: readonly number[]) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const known = await fill(organization);
  const addresses = ['/mcp', '/mcp?toolsets=all', `/mcp?projectId=${known.projectId}`];

  const different = [];
  let fast = 0;
  for (const seed of seeds) {
    const message = makeMessage(seed, known);
    const path = randomOf(-seed).pick(addresses);
    const byFastPath = await ask({ path, message, key, headers: {} });
    const bySdk = await ask({ path, message, key, headers: { 'mcp-method': `${message.method}` } });
    if (byFastPath.isStream !== bySdk.isStream) fast += 1;
    if (!isDeepStrictEqual(byFastPath.answer, bySdk.answer))
      different.push({ path, message, byFastPath, bySdk });
  }
  return { different, fast };
}

async function fill(organization: TestOrganization): Promise<Known> {
  const { id: projectId } = await organization.makeProject();
  const { id: workItemId, taskId } = await organization.makeWorkItem({ projectId });
  return { projectId, workItemId, taskId };
}

type Asked = { path: string; message: Json; key: string; headers: Record<string, string> };

async function ask({ path, message, key, headers }: Asked) {
  const { fetch } = await testApp();
  const request = new Request(`${TEST_URL}${path}`, {
    method: 'POST',
    body: JSON.stringify(message),
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
  });
  const response = await fetch(request);
  const text = await response.text();
  const data = /^data: (.*)$/m.exec(text)?.[1];
  const json = withoutIds(data ?? text);
  const answer = { status: response.status, message: json && JSON.parse(json) };
  return { isStream: data !== undefined, answer };
}

/** What says which request it was differs from one to the next. */
function withoutIds(json: string): string {
  return json.replaceAll(/request id [\w-]+/gi, 'request id');
}
