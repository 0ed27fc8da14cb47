import { expect, test } from 'vitest';
import { negotiateMediaType } from '../../src/graphql/media-type.ts';
import { rest } from '../support/clients.ts';
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
  [`${JSON_ALONE};q=0`, undefined],
  ['', undefined],
];

test.each(rows)('of Accept %j the best acceptable type is %s', (accept, type) => {
  expect(negotiateMediaType(accept)).toBe(type);
});

const answered = rows.filter(([accept, type]) => accept && type);

test.each(answered)(
  'a request that accepts %j is answered as %s, by GET and POST',
  async (accept, type) => {
    const { key } = await (await makeOrganization()).makeKey();
    const headers = { accept: accept ?? '' };
    const body = { query: '{ __typename }' };

    const answers = [
      await rest(key)('/graphql', { method: 'POST', body, headers }),
      await rest(key)('/graphql?query={__typename}', { headers }),
    ];

    const types = answers.map((answer) => answer.headers.get('content-type')?.split(';')[0]);
    expect(types).toEqual([type, type]);
  },
);
