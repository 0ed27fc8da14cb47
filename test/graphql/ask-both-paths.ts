import { TEST_URL, testApp } from '../support/app.ts';
import { makeOrganization } from '../support/organization.ts';
import { idOf, makeAppVersion } from '../support/registered-operations.ts';
import { makeRandomRequest, type RandomRequest } from './random-request.ts';

const registered = [
  'query WhoAmI { viewer { role } }',
  'query Some($first: Int!) { projects(first: $first) { nodes { id name } } }',
];

/**
 * Sends random requests twice: over the fast path, and so that it hands them on to Yoga. Returns the
 * requests whose answers differ.
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
  for (const seed of seeds) {
    const request = makeRandomRequest(seed, known);
    const fast = await ask(request, key);
    const library = await ask(throughYoga(request), key);
    if (JSON.stringify(fast) !== JSON.stringify(library))
      different.push({ request, fast, library });
  }
  return different;
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
