import { isDeepStrictEqual } from 'node:util';
import { mcpPath } from '../../src/mcp/fast-path.ts';
import { tools } from '../../src/modules.ts';
import { TEST_URL, testApp } from '../support/app.ts';
import { channelMessages } from '../support/channel-messages.ts';
import type { Json } from '../support/clients.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';
import { randomOf } from '../support/random.ts';

type Known = { projectId: string; workItemId: string; taskId: string };

const NONE = '01936b4e-0000-7000-8000-000000000001';

/** Values of a message part that the fast path takes, and others. */
type Part = { usual: readonly Json[]; other: readonly Json[] };

/** Valid arguments for tools that read. Tools that write always lack some. */
const argumentsOf = ({ projectId, workItemId, taskId }: Known): Part => ({
  usual: [
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
  ],
  other: [[], 'text', null, 7],
});

const metas: Part = {
  usual: [{ progressToken: 7 }, { progressToken: 'a' }, {}],
  other: [{ progressToken: {} }, null, 7],
};
const ids: Part = { usual: [1, 'a', 0, -1], other: [1.5, null, {}, undefined] };
const methods: Part = {
  usual: ['tools/call', 'tools/call', 'tools/call', 'tools/call', 'tools/list'],
  other: ['tools/lists', 'ping', 7, undefined],
};
const names: Part = {
  usual: tools
    .filter(({ definition }) => definition.annotations?.readOnlyHint)
    .map(({ definition }) => definition.name),
  other: ['no', '', 7],
};

/** A random message, and whether all its parts are usual ones. */
function makeMessage(seed: number, known: Known): { message: Json; isUsual: boolean } {
  const { pick, chance } = randomOf(seed);
  let isUsual = true;
  const pickOf = ({ usual, other }: Part, share: number) => {
    const isOther = chance(share);
    isUsual &&= !isOther;
    return pick(isOther ? other : usual);
  };
  const seldom = (share: number, part: object) => {
    const isThere = chance(share);
    isUsual &&= !isThere;
    return isThere && part;
  };
  const method = pickOf(methods, 0.15);
  const isCall = method !== 'tools/list';
  const makeParams = () => ({
    ...(isCall && { name: pickOf(names, 0.1), arguments: pickOf(argumentsOf(known), 0.2) }),
    ...(chance(0.2) && { _meta: pickOf(metas, 0.5) }),
    ...seldom(0.05, { cursor: 'x' }),
    ...seldom(0.05, { other: 1 }),
  });
  const hasParams = chance(0.9);
  const message = {
    jsonrpc: pickOf({ usual: ['2.0'], other: ['1.0', undefined] }, 0.03),
    id: pickOf(ids, 0.08),
    method,
    ...(hasParams && { params: makeParams() }),
    ...seldom(0.03, { extra: true }),
  };
  return { message, isUsual: isUsual && (hasParams || !isCall) };
}

/**
 * Sends random messages twice: over the fast path, and so that it hands them on to the SDK. Returns
 * the messages whose answers differ, those that took the wrong path, and how many took the fast path.
 */
export async function askBothPaths(seeds: readonly number[]) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const known = await fill(organization);
  const addresses = ['/mcp', '/mcp?toolsets=all', `/mcp?projectId=${known.projectId}`];

  const different = [];
  const wrongPath = [];
  let fast = 0;
  for (const seed of seeds) {
    const { message, isUsual } = makeMessage(seed, known);
    const path = randomOf(-seed).pick(addresses);
    const one = await ask({ path, message, key, headers: {} });
    const other = await ask({ path, message, key, headers: { 'mcp-method': `${message.method}` } });
    if (!isDeepStrictEqual(one.answer, other.answer)) different.push({ path, message, one, other });
    const listsPublished = message.method === 'tools/list' && path.includes('toolsets=all');
    const isFast = isUsual && !listsPublished;
    const expected = [[isFast ? 'fast path' : 'SDK'], ['SDK']];
    const paths = [one.paths, other.paths];
    if (!isDeepStrictEqual(paths, expected)) wrongPath.push({ path, message, paths, expected });
    if (isFast) fast += 1;
  }
  return { different, wrongPath, fast };
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
  const { result: response, messages } = await channelMessages(mcpPath, () => fetch(request));
  const text = await response.text();
  const data = /^data: (.*)$/m.exec(text)?.[1];
  const json = withoutIds(data ?? text);
  const answer = { status: response.status, message: json && JSON.parse(json) };
  return { answer, paths: messages };
}

/** Request IDs differ from one request to the next. */
function withoutIds(json: string): string {
  return json.replaceAll(/request id [\w-]+/gi, 'request id');
}
