import { isDeepStrictEqual } from 'node:util';
import { graphqlPath } from '../../src/graphql/fast-path.ts';
import { TEST_URL, testApp } from '../support/app.ts';
import { channelMessages } from '../support/channel-messages.ts';
import { makeOrganization } from '../support/organization.ts';
import { idOf, makeAppVersion } from '../support/registered-operations.ts';
import { makeRandomRequest, type RandomRequest } from './random-request.ts';

const registered = [
  'query WhoAmI { viewer { role } }',
  'query Some($first: Int!) { projects(first: $first) { nodes { id name } } }',
];

/**
 * Sends random requests twice: over the fast path, and so that it hands them on to Yoga. Returns the
 * requests whose answers differ, those that took the wrong path, and how many took the fast path.
 */
export async function askBothPaths(seeds: readonly number[]) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  await makeAppVersion(organization.id, {
    operations: Object.fromEntries(registered.map((text, index) => [`alias-${index}`, text])),
  });
  const known = { projectId, documentIds: [...registered.map(idOf), 'alias-0', 'alias-1'] };

  const different = [];
  const wrongPath = [];
  let fast = 0;
  for (const seed of seeds) {
    const request = makeRandomRequest(seed, known);
    const [one, other] = [await ask(request, key), await ask(throughYoga(request), key)];
    if (!isDeepStrictEqual(one.answer, other.answer)) different.push({ request, one, other });
    const expected = request.isAcceptable
      ? [[request.isFast ? 'fast path' : 'Yoga'], ['Yoga']]
      : [[], []];
    const paths = [one.paths, other.paths];
    if (!isDeepStrictEqual(paths, expected)) wrongPath.push({ request, paths, expected });
    if (request.isFast) fast += 1;
  }
  return { different, wrongPath, fast };
}

/** The same request with a charset for each media type, which the fast path hands on. */
function throughYoga({ headers, ...request }: RandomRequest): RandomRequest {
  const accept = headers.accept.replaceAll(/(?=,|$)/g, ';charset=utf-8');
  return { ...request, headers: { ...headers, accept } };
}

const VARYING = ['x-request-id', 'ratelimit', 'content-length'];

async function ask({ path, body, headers }: RandomRequest, key: string) {
  const { fetch } = await testApp();
  const request = new Request(`${TEST_URL}${path}`, {
    method: 'POST',
    body: new Blob([body]),
    headers: { ...headers, authorization: `Bearer ${key}` },
  });
  const { result: response, messages } = await channelMessages(graphqlPath, () => fetch(request));
  const text = await response.text();
  const answer = {
    status: response.status,
    headers: [...response.headers].filter(([name]) => !VARYING.includes(name)).sort(),
    body: text
      .replaceAll(/"currentlyAvailable":\d+/g, '"currentlyAvailable":0')
      .replaceAll(/"requestId":"[^"]+"/g, '"requestId":""')
      .replaceAll(/"timestamp":"[^"]+"/g, '"timestamp":""'),
  };
  return { answer, paths: messages };
}
