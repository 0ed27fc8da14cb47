import { expect, test } from 'vitest';
import { routes } from '../../src/modules.ts';
import { hasBody } from '../../src/rest/request-input.ts';
import { parametersOf } from '../../src/rest/route.ts';
import { TEST_URL, testApp } from '../support/app.ts';
import { type Json, rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';

const json = 'application/json';
const huge = JSON.stringify({ name: 'x'.repeat(1_048_576) });

type BadBody = {
  fault: string;
  body: string | Uint8Array;
  type?: string | undefined;
  headers?: Record<string, string>;
  code: string;
  status: number;
};

const malformed = { type: json, code: 'MALFORMED_JSON', status: 400 };
const invalid = { type: json, code: 'VALIDATION_FAILED', status: 400 };
const unsupported = { body: '{"name":"x"}', code: 'UNSUPPORTED_MEDIA_TYPE', status: 415 };

const badBodies: BadBody[] = [
  { fault: 'no body', body: '', ...malformed },
  { fault: 'half a body', body: '{"name":', ...malformed },
  { fault: 'single quotes', body: "{'name':'x'}", ...malformed },
  { fault: 'two values', body: '{"name":"x"}{}', ...malformed },
  { fault: 'bytes that are not UTF-8', body: new Uint8Array([0xff, 0xfe, 0x00]), ...malformed },
  { fault: 'an array', body: '[{"name":"x"}]', ...invalid },
  { fault: 'a string', body: '"name"', ...invalid },
  { fault: 'a number', body: '1', ...invalid },
  { fault: 'null', body: 'null', ...invalid },
  { fault: 'no content type', ...unsupported },
  { fault: 'plain text', type: 'text/plain', ...unsupported },
  { fault: 'a form', type: 'application/x-www-form-urlencoded', ...unsupported },
  { fault: 'a multipart form', type: 'multipart/form-data; boundary=x', ...unsupported },
  { fault: 'a type that only begins with JSON', type: 'application/jsonp', ...unsupported },
];

const writes = routes.filter(({ method }) => method !== 'GET');

test.each(routes.filter(hasBody))('$method $path rejects every invalid body', async (route) => {
  const { method, path, input } = route;
  const field = Object.keys(input.shape).find((name) => !parametersOf(path).includes(name)) ?? '';
  const deep = { fault: 'nested 50,000 deep', body: nested(field, 50_000), ...invalid };
  const bad: BadBody[] = [...badBodies, deep];
  const { url, key, organization } = await prepare(path);
  const before = await contentOf(organization.id);
  const answers: Json[] = [];

  for (const { fault, body, type } of bad) {
    const headers = { authorization: `Bearer ${key}`, ...(type && { 'content-type': type }) };
    // fetch would add a content type to text.
    const answer = await send(url, { method, body: new Blob([body as BlobPart]), headers });
    answers.push({ fault, ...answer });
  }

  expect(answers).toMatchObject(
    bad.map(({ fault, status, code }) => ({ fault, ...problem(status, code) })),
  );
  expect(await contentOf(organization.id)).toEqual(before);
});

test.each(writes)('$method $path rejects a body over 1 MiB', async ({ method, path }) => {
  const { url, key, organization } = await prepare(path);
  const before = await contentOf(organization.id);
  const headers = { authorization: `Bearer ${key}`, 'content-type': json };
  const length = { 'content-length': String(huge.length) };

  const stated = await send(url, { method, body: huge, headers: { ...headers, ...length } });
  const chunked = await send(url, { method, body: stream(huge), headers, duplex: 'half' } as Json);

  expect(stated).toEqual(problem(413, 'BODY_TOO_LARGE'));
  expect(chunked).toEqual(problem(413, 'BODY_TOO_LARGE'));
  expect(await contentOf(organization.id)).toEqual(before);
});

test('a body over 1 MiB is not read without an API key', async () => {
  let chunks = 0;
  const endless = new ReadableStream({
    pull(controller) {
      chunks += 1;
      controller.enqueue(new Uint8Array(65_536));
    },
  });

  const init = { method: 'POST', body: endless, duplex: 'half' } as Json;
  const answer = await send(`${TEST_URL}/api/projects`, init);

  expect(answer.body).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  expect(chunks).toBeLessThan(5);
});

test('a JSON body may declare its charset', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { status, body } = await rest(key)('/api/projects', {
    method: 'POST',
    body: '{"name":"Ærø"}',
    headers: { 'content-type': 'Application/JSON; charset=utf-8' },
  });

  expect({ status, name: body.data.name }).toEqual({ status: 201, name: 'Ærø' });
});

/** An organization with a key and an object at the path. */
async function prepare(path: string) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = path.startsWith('/api/api-keys')
    ? await organization.makeKey()
    : await organization.makeProject();
  return { organization, key, url: `${TEST_URL}${path.replaceAll(/:\w+/g, id)}` };
}

async function send(url: string, init: RequestInit): Promise<Json> {
  const response = await (await testApp()).fetch(new Request(url, init));
  return { type: response.headers.get('content-type'), body: await response.json() };
}

/** A complete error response: RFC 9457 inside the response envelope. */
function problem(status: number, code: string): Json {
  const message = expect.stringMatching(/\w/);
  return {
    type: 'application/problem+json',
    body: {
      success: false,
      error: message,
      code,
      type: `http://localhost:3001/docs/errors#${code}`,
      title: message,
      status,
      detail: message,
      meta: { timestamp: expect.stringMatching(/Z$/), requestId: expect.any(String) },
    },
  };
}

function stream(text: string): ReadableStream {
  return new Blob([text]).stream();
}

function nested(field: string, depth: number): string {
  return `{"${field}":${'['.repeat(depth)}${']'.repeat(depth)}}`;
}
