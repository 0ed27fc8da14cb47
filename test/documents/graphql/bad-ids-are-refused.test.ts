import { expect, test } from 'vitest';
import { type Answer, rest } from '../../support/clients.ts';
import { contentOf } from '../../support/content.ts';
import { statementsOf } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { idOf, makeAppVersion } from '../../support/registered-operations.ts';

const mine = 'query Mine { viewer { role } }';
const theirs = 'query Theirs { viewer { user { id } } }';
const retired = 'query Retired { viewer { user { name } } }';
const pending = 'query Pending { viewer { apiKey { id } } }';
const write = 'mutation Write { createProject(input: { name: "Beacon" }) { __typename } }';

/**
 * Two organizations: mine has an operation in each status, and the alias `shared` in common with
 * theirs.
 */
async function makeTwo() {
  const [one, other] = [await makeOrganization(), await makeOrganization()];
  await makeAppVersion(one.id, { operations: { shared: mine, write } });
  await makeAppVersion(one.id, { status: 'retired', operations: { old: retired } });
  await makeAppVersion(one.id, { status: 'pending', operations: { soon: pending } });
  await makeAppVersion(other.id, { operations: { shared: theirs, theirs } });
  const { key } = await one.makeKey();
  const { key: otherKey } = await other.makeKey();
  return { key, otherKey, organizationId: one.id };
}

type Sent = { path?: string; body?: unknown; headers?: Record<string, string> };

function send(key: string, { path = '', body, headers = {} }: Sent): Promise<Answer> {
  const method = body === undefined ? 'GET' : 'POST';
  const accept = 'application/graphql-response+json';
  return rest(key)(`/graphql${path}`, { method, body, headers: { accept, ...headers } });
}

/** A response without the parts that differ with each request. */
function comparable({ status, headers, body }: Answer) {
  const named = [...headers].filter(
    ([name]) => !['x-request-id', 'date'].includes(name) && !name.startsWith('ratelimit'),
  );
  return { status, headers: named, body };
}

const unknownId = idOf('query Nobody { viewer { role } }');
const malformed = [
  '__proto__/',
  '../../etc/passwd',
  'a b',
  'a\u0000b',
  'é',
  'x'.repeat(201),
  'x'.repeat(10_240),
];
const noTexts = [7, true, ['sha256:x'], { sha256: 'x' }];
const unknown = [
  unknownId,
  unknownId.replace('sha256:', ''),
  idOf(theirs),
  idOf(pending),
  'theirs',
  'soon',
  'x-web:Theirs',
  'x-web:Pending',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'normalized:0',
  `normalized:${idOf(mine).replace('sha256:', '')}`,
  'md5:0',
  'sha256:',
  'sha256:SHOUTED',
  'x-',
  'x-web:',
  ':',
  '__PERSISTED_OPERATION_shared__',
];

test('unknown, foreign and pending document IDs get the same response', async () => {
  const { key } = await makeTwo();
  const ways = (id: string): Sent[] => [
    { body: { documentId: id } },
    { path: `?documentId=${encodeURIComponent(id)}` },
    { path: `/${encodeURIComponent(id)}` },
    { path: `/${encodeURIComponent(id)}`, body: {} },
  ];
  const [post, get] = await Promise.all(ways(unknownId).map((way) => send(key, way)));
  expect(post?.body.errors[0].extensions.code).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
  expect(post?.status).toBe(404);
  expect(post?.headers.get('cache-control')).toBe('no-store');
  expect(get?.headers.get('cache-control')).toBe('no-store');

  const asked = unknown.flatMap((id) => ways(id).map((way) => ({ id, way })));
  const answers = await Promise.all(asked.map(({ way }) => send(key, way)));

  for (const [index, { id }] of asked.entries()) {
    const answer = answers[index] as Answer;
    expect({ id, ...comparable(answer) }).toEqual({ id, ...comparable(post as Answer) });
  }
});

test('the ID of a retired operation gets its own error code, in its organization only', async () => {
  const { key, otherKey } = await makeTwo();

  for (const documentId of [idOf(retired), 'old', 'x-web:Retired']) {
    const ours = await send(key, { body: { documentId } });
    const foreign = await send(otherKey, { body: { documentId } });
    expect([ours.status, ours.body.errors[0].extensions.code]).toEqual([
      404,
      'PERSISTED_DOCUMENT_RETIRED',
    ]);
    expect(foreign.body.errors[0].extensions.code).toBe('PERSISTED_DOCUMENT_NOT_FOUND');
  }
});

test('one document ID resolves per organization, also in concurrent requests', async () => {
  const { key, otherKey } = await makeTwo();
  const requests = Array.from({ length: 60 }, (_, index) => [
    send(index % 2 ? key : otherKey, { body: { documentId: 'shared' } }),
    send(key, { body: { documentId: index % 3 ? 'theirs' : unknownId } }),
    send(otherKey, { path: '/theirs' }),
  ]);

  const answers = await Promise.all(requests.flat());

  for (const [index, { status, body }] of answers.entries()) {
    const kind = index % 3;
    const isMine = Math.floor(index / 3) % 2 === 1;
    if (kind === 1) expect(status).toBe(404);
    else if (kind === 0 && isMine) expect(body.data).toEqual({ viewer: { role: 'OWNER' } });
    else expect(body.data).toEqual({ viewer: { user: { id: expect.any(String) } } });
  }
});

const both = { documentId: idOf(mine), query: mine };
const apollo = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } });

const refusals: { title: string; sent: Sent; status: number; code: string }[] = [
  ...malformed.map((id) => ({
    title: `an ID such as ${JSON.stringify(id).slice(0, 20)}`,
    sent: { body: { documentId: id } },
    status: 400,
    code: 'INVALID_DOCUMENT_ID',
  })),
  ...malformed.map((id) => ({
    title: `a URL with ${JSON.stringify(id).slice(0, 20)}`,
    sent: { path: `?documentId=${encodeURIComponent(id)}` },
    status: 400,
    code: 'INVALID_DOCUMENT_ID',
  })),
  ...noTexts.flatMap((id) => [
    {
      title: `the ID ${JSON.stringify(id)}`,
      sent: { body: { documentId: id } },
      status: 400,
      code: 'INVALID_DOCUMENT_ID',
    },
    {
      title: `the hash ${JSON.stringify(id)}`,
      sent: { body: { extensions: apollo(id) } },
      status: 400,
      code: 'INVALID_DOCUMENT_ID',
    },
  ]),
  {
    title: 'an empty ID',
    sent: { body: { documentId: '' } },
    status: 400,
    code: 'INVALID_DOCUMENT_ID',
  },
  {
    title: 'a path that does not decode',
    sent: { path: '/%E0%A4%A' },
    status: 400,
    code: 'INVALID_DOCUMENT_ID',
  },
  {
    title: 'an ID and its text',
    sent: { body: both },
    status: 400,
    code: 'CANNOT_SEND_ID_AND_BODY',
  },
  {
    title: 'an ID and its text in a URL',
    sent: { path: `?documentId=${idOf(mine)}&query={__typename}` },
    status: 400,
    code: 'CANNOT_SEND_ID_AND_BODY',
  },
  {
    title: 'a text to register under its hash',
    sent: { body: { query: mine, extensions: apollo(idOf(mine).slice(7)) } },
    status: 400,
    code: 'CANNOT_SEND_ID_AND_BODY',
  },
  {
    title: 'two IDs in two places',
    sent: { path: '/shared', body: { documentId: idOf(mine) } },
    status: 422,
    code: 'DOCUMENT_IDS_DIFFER',
  },
  {
    title: 'two IDs in one URL',
    sent: { path: '?documentId=shared&documentId=other' },
    status: 422,
    code: 'DOCUMENT_IDS_DIFFER',
  },
  ...['null', '7', '"shared"'].map((body) => ({
    title: `the body ${body}`,
    sent: { body },
    status: 400,
    code: 'MALFORMED_JSON',
  })),
  { title: 'neither ID nor text', sent: { body: {} }, status: 400, code: 'VALIDATION_FAILED' },
  {
    title: 'a batch of IDs',
    sent: { body: [{ documentId: 'shared' }, { documentId: 'shared' }] },
    status: 400,
    code: 'BATCHING_NOT_SUPPORTED',
  },
  {
    title: 'an ID in a form',
    sent: {
      body: 'documentId=shared',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    title: 'a mutation by GET',
    sent: { path: `?documentId=${idOf(write)}` },
    status: 405,
    code: 'BAD_REQUEST',
  },
  {
    title: 'malformed variables in a URL',
    sent: { path: '/shared?variables={' },
    status: 400,
    code: 'MALFORMED_JSON',
  },
  {
    title: 'the placeholder of another server as text',
    sent: { body: { query: '__PERSISTED_OPERATION_shared__' } },
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    title: 'variables that are a list',
    sent: { body: { documentId: 'shared', variables: [] } },
    status: 400,
    code: 'BAD_REQUEST',
  },
  {
    title: 'an unknown operationName',
    sent: { body: { documentId: 'shared', operationName: 'Other' } },
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
];

let two: ReturnType<typeof makeTwo> | undefined;

test.each(refusals)('$title is rejected without effect', async ({ sent, status, code }) => {
  two ??= makeTwo();
  const { key, organizationId } = await two;

  const answer = await send(key, sent);

  expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([status, code]);
  expect(answer.body).not.toHaveProperty('data');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  if (status === 405) expect(answer.headers.get('allow')).toBe('POST');
  expect((await contentOf(organizationId)).projects).toEqual([]);
});

test('a registered operation that is no longer valid in the schema fails validation', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const text = 'query Old { viewer { shoeSize } }';
  await makeAppVersion(organization.id, { operations: { old: text } });

  const { status, body } = await send(key, { body: { documentId: 'old' } });

  expect([status, body.errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
});

test('a flood of unknown document IDs takes few statements', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const ask = (_: unknown, index: number) =>
    send(key, { body: { documentId: `unknown-${index}` } });

  const statements = await statementsOf(() => Promise.all(Array.from({ length: 200 }, ask)));

  expect(statements.length).toBeLessThan(20);
});

test('a revoked key runs nothing by document ID', async () => {
  const organization = await makeOrganization();
  const admin = await organization.makeKey();
  const { key, id } = await organization.makeKey();
  await makeAppVersion(organization.id, { operations: { shared: mine } });
  expect((await send(key, { path: '/shared' })).status).toBe(200);

  await rest(admin.key)(`/api/api-keys/${id}`, { method: 'DELETE' });

  expect((await send(key, { path: '/shared' })).status).toBe(401);
});

test('a document ID grants no permission and needs an API key', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['boards:read'] });
  await makeAppVersion(organization.id, {
    operations: { write, list: 'query List { projects { totalCount } }' },
  });

  const written = await send(key, { path: '/write', body: {} });
  const listed = await send(key, { path: '/list' });
  const anonymous = [
    await rest(undefined)('/graphql/write', { method: 'POST', body: {} }),
    await rest(undefined)('/graphql/list'),
    await rest(undefined)('/graphql/unknown'),
  ];

  for (const { body } of [written, listed]) {
    expect(body.errors[0].extensions.code).toBe('PERMISSION_MISSING');
  }
  expect(anonymous.map(({ status }) => status)).toEqual([401, 401, 401]);
  expect((await contentOf(organization.id)).projects).toEqual([]);
});
