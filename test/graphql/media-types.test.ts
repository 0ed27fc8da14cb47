import { expect, test } from 'vitest';
import { negotiateMediaType } from '../../src/graphql/media-type.ts';
import { rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';

const GRAPHQL = 'application/graphql-response+json';
const JSON_ALONE = 'application/json';

const rows: [accept: string | undefined, type: string | undefined][] = [
  [undefined, JSON_ALONE],
  ['*/*', JSON_ALONE],
  ['application/*', JSON_ALONE],
  [`${GRAPHQL}, ${JSON_ALONE};q=0.9`, GRAPHQL],
  [`${JSON_ALONE};q=0.5, ${GRAPHQL}`, GRAPHQL],
  [`${GRAPHQL};q=0.1, ${JSON_ALONE}; q=0.2`, JSON_ALONE],
  [`${JSON_ALONE}, ${GRAPHQL}`, JSON_ALONE],
  [`${GRAPHQL}, */*`, GRAPHQL],
  [`*/*;q=0.1, ${GRAPHQL};Q=0.8`, GRAPHQL],
  [`${GRAPHQL};q=0, ${JSON_ALONE};q=0.1`, JSON_ALONE],
  [`*/*, ${JSON_ALONE};q=0`, GRAPHQL],
  [`${GRAPHQL};charset=latin1, ${JSON_ALONE};q=0.1`, JSON_ALONE],
  [`${JSON_ALONE};q=2`, JSON_ALONE],
  ['text/html', undefined],
  ['image/png', undefined],
  ['multipart/mixed', undefined],
  ['multipart/*', undefined],
  ['text/event-stream', undefined],
  ['multipart/mixed, text/event-stream', undefined],
  [`${JSON_ALONE};q=0`, undefined],
  [`${GRAPHQL};q=0`, undefined],
  ['*/*;q=0', undefined],
  [`${JSON_ALONE};charset=utf-16`, undefined],
  [`${JSON_ALONE};CHARSET=utf-16`, undefined],
  ['', JSON_ALONE],
];

test.each(rows)('of Accept %j the best acceptable type is %s', (accept, type) => {
  expect(negotiateMediaType(accept)).toBe(type);
});

const answered = rows.filter(([, type]) => type);

test.each(answered)(
  'a request that accepts %j is answered as %s, by GET and POST',
  async (accept, type) => {
    const { key } = await (await makeOrganization()).makeKey();
    const headers: Record<string, string> = accept === undefined ? {} : { accept };
    const body = { query: '{ __typename }' };

    const answers = [
      await rest(key)('/graphql', { method: 'POST', body, headers }),
      await rest(key)('/graphql?query={__typename}', { headers }),
    ];

    const types = answers.map((answer) => answer.headers.get('content-type')?.split(';')[0]);
    expect(types).toEqual([type, type]);
  },
);

const refused = rows.filter(([, type]) => !type);
const mutation = 'mutation { createProject(input: { name: "Beacon" }) { __typename } }';

test.each(refused)('a request that accepts only %j gets 406 and nothing runs', async (accept) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const headers = { accept: accept ?? '' };
  const sent: [path: string, request: object][] = [
    ['/graphql', { method: 'POST', body: { query: mutation } }],
    ['/graphql', { method: 'POST', body: [{ query: mutation }] }],
    ['/graphql', { method: 'QUERY', body: { query: '{ __typename }' } }],
    ['/graphql?query={__typename}', {}],
  ];

  for (const [path, request] of sent) {
    const { status, headers: given, body } = await rest(key)(path, { ...request, headers });
    expect({ status, type: given.get('content-type'), body }).toEqual({
      status: 406,
      type: 'application/problem+json',
      body: expect.objectContaining({
        code: 'NOT_ACCEPTABLE',
        error: expect.stringContaining(`${GRAPHQL} or ${JSON_ALONE}`),
      }),
    });
  }
  expect((await contentOf(organization.id)).projects).toEqual([]);
});
