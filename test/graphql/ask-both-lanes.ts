import { TEST_URL, testApp } from '../support/app.ts';
import { makeOrganization } from '../support/organization.ts';
import { idOf, makeAppVersion } from '../support/registered-operations.ts';
import { type LaneRequest, makeLaneRequest } from './lane-request.ts';

const registered = [
  'query WhoAmI { viewer { role } }',
  'query Some($first: Int!) { projects(first: $first) { nodes { id name } } }',
];

/**
 * Sends requests that are made up from seeds twice, so that the short way takes them and so that it
 * leaves them to Yoga. Answers with those that were answered differently.
 */
export async function askBothLanes(seeds: readonly number[]) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: projectId } = await organization.makeProject();
  await makeAppVersion(organization.id, {
    operations: Object.fromEntries(registered.map((text, index) => [`alias-${index}`, text])),
  });
  const known = { projectId, documentIds: [...registered.map(idOf), 'alias-0', 'alias-1'] };

  const different = [];
  for (const seed of seeds) {
    const request = makeLaneRequest(seed, known);
    const short = await ask(request, key);
    const long = await ask(throughYoga(request), key);
    if (JSON.stringify(short) !== JSON.stringify(long)) different.push({ request, short, long });
  }
  return different;
}

/** The same to every client; only that the short way does not look at parameters of media types. */
function throughYoga({ headers, ...request }: LaneRequest): LaneRequest {
  const accept = headers.accept.replaceAll(/(?=,|$)/g, ';charset=utf-8');
  return { ...request, headers: { ...headers, accept } };
}

const VARYING = ['x-request-id', 'ratelimit', 'content-length'];

async function ask({ path, body, headers }: LaneRequest, key: string) {
  const { fetch } = await testApp();
  const request = new Request(`${TEST_URL}${path}`, {
    method: 'POST',
    body: new Blob([body]),
    headers: { ...headers, authorization: `Bearer ${key}` },
  });
  const response = await fetch(request);
  const text = await response.text();
  return {
    status: response.status,
    headers: [...response.headers].filter(([name]) => !VARYING.includes(name)).sort(),
    body: text
      .replaceAll(/"currentlyAvailable":\d+/g, '"currentlyAvailable":0')
      .replaceAll(/"requestId":"[^"]+"/g, '"requestId":""')
      .replaceAll(/"timestamp":"[^"]+"/g, '"timestamp":""'),
  };
}
