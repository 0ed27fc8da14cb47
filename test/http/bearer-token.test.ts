import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { mintApiKey } from '../../src/identity/api-keys/api-key-token.ts';
import { createKeyedHash } from '../../src/kernel/keyed-hash.ts';
import { TEST_SECRET, TEST_URL, testApp } from '../support/app.ts';
import type { Json } from '../support/clients.ts';
import { statementsOf, testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

const surfaces = {
  '/api/me': undefined,
  '/graphql': { query: '{ viewer { user { id } } }' },
  '/mcp': { jsonrpc: '2.0', id: 1, method: 'tools/list' },
  '/api/mcp': { jsonrpc: '2.0', id: 1, method: 'tools/list' },
};

type Surface = keyof typeof surfaces;
const names = Object.keys(surfaces) as Surface[];

type Carrier = { headers?: Record<string, string>; query?: string; body?: object };

/** Builds an authorization header. */
const header = (value: string): Carrier => ({ headers: { authorization: latin1(value) } });

const noKeys: { way: string; carry: (key: string) => Carrier }[] = [
  { way: 'nothing', carry: () => ({}) },
  { way: 'an empty header', carry: () => header('') },
  { way: 'the scheme alone', carry: () => header('Bearer') },
  { way: 'the scheme and a space', carry: () => header('Bearer ') },
  { way: 'nine spaces', carry: (key) => header(`Bearer${' '.repeat(9)}${key}`) },
  { way: 'a tab', carry: (key) => header(`Bearer\t${key}`) },
  { way: 'no space', carry: (key) => header(`Bearer${key}`) },
  { way: 'a colon', carry: (key) => header(`Bearer: ${key}`) },
  { way: 'something after the key', carry: (key) => header(`Bearer ${key} x`) },
  { way: 'a parameter', carry: (key) => header(`Bearer ${key};x=y`) },
  { way: 'quotes', carry: (key) => header(`Bearer "${key}"`) },
  { way: 'the key twice', carry: (key) => header(`Bearer ${key}, Bearer ${key}`) },
  { way: 'a list of keys', carry: (key) => header(`Bearer ${key},${key}`) },
  { way: 'two schemes', carry: (key) => header(`Bearer Bearer ${key}`) },
  { way: 'the key without scheme', carry: (key) => header(key) },
  { way: 'another scheme', carry: (key) => header(`Token ${key}`) },
  { way: 'basic', carry: (key) => header(`Basic ${Buffer.from(`${key}:`).toString('base64')}`) },
  { way: 'a key cut short', carry: (key) => header(`Bearer ${key.slice(0, -1)}`) },
  { way: 'a key with more to it', carry: (key) => header(`Bearer ${key}0`) },
  { way: 'padding', carry: (key) => header(`Bearer ${key}=`) },
  { way: 'another character in it', carry: (key) => header(`Bearer ${withOther(key, 20)}`) },
  { way: 'another checksum', carry: (key) => header(`Bearer ${withOther(key, 55)}`) },
  { way: 'another prefix', carry: (key) => header(`Bearer ${key.replace('alm_k1', 'alm_sa')}`) },
  { way: 'upper case', carry: (key) => header(`Bearer ${key.toUpperCase()}`) },
  { way: 'lower case', carry: (key) => header(`Bearer ${key.toLowerCase()}`) },
  { way: 'a no-break space before', carry: (key) => header(`Bearer \u00a0${key}`) },
  { way: 'a no-break space after', carry: (key) => header(`Bearer ${key}\u00a0`) },
  { way: 'a zero-width space in it', carry: (key) => header(`Bearer ${key}\u200b`) },
  { way: 'a byte order mark', carry: (key) => header(`Bearer \ufeff${key}`) },
  { way: 'a full-width character', carry: (key) => header(`Bearer ａ${key.slice(1)}`) },
  { way: 'a token of 15 kB', carry: (key) => header(`Bearer ${key}${'A'.repeat(15_000)}`) },
  { way: 'a variable not expanded', carry: () => header('Bearer \u0024{ALMIRANT_API_KEY}') },
  { way: 'an unsigned JWT', carry: () => header('Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.') },
  { way: 'SQL', carry: () => header("Bearer ' OR '1'='1") },
  { way: 'another header', carry: (key) => ({ headers: { 'x-api-key': key, 'api-key': key } }) },
  { way: 'a cookie', carry: (key) => ({ headers: { cookie: `authorization=Bearer ${key}` } }) },
  { way: 'the address', carry: (key) => ({ query: `?access_token=${key}&api_key=${key}` }) },
  { way: 'the body', carry: (key) => ({ body: { access_token: key, authorization: key } }) },
];

const table = noKeys.flatMap((row) => names.map((surface) => ({ surface, ...row })));

test.each(table)(
  '$surface rejects a key in the form "$way" without a database query',
  async ({ surface, carry }) => {
    const { key } = await (await makeOrganization()).makeKey();
    let answer: Json;

    const statements = await statementsOf(async () => {
      answer = await ask(surface, carry(key));
    });

    expect(answer).toEqual(await refusal());
    expect(statements).toEqual([]);
  },
);

test.each(names)(
  '%s sends the same response for unknown, revoked and orphaned keys',
  async (surface) => {
    const organization = await makeOrganization();
    const unknown = mintApiKey({ randomBytes, keyedHash: createKeyedHash(TEST_SECRET) });
    const elsewhere = await organization.makeKey({ secret: 'the secret of another installation' });
    const revoked = await organization.makeKey();
    const disabled = await organization.makeKey(await organization.makeMember('admin'));
    const removed = await organization.makeKey(await organization.makeMember('admin'));
    const { prisma } = await testDatabase();
    await prisma.apiKey.update({ where: { id: revoked.id }, data: { revokedAt: new Date() } });
    await prisma.user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } });
    await prisma.member.deleteMany({ where: { userId: removed.userId } });

    for (const { key } of [unknown, elsewhere, revoked, disabled, removed]) {
      expect(await ask(surface, header(`Bearer ${key}`))).toEqual(await refusal());
    }
  },
);

const schemes = ['Bearer', 'bearer', 'BEARER', 'bEaReR', 'Bearer  '];

test.each(names)('%s accepts the scheme in any case and several spaces', async (surface) => {
  const { key } = await (await makeOrganization()).makeKey();

  const answers = await Promise.all(
    schemes.map((scheme) => ask(surface, header(`${scheme} ${key}`))),
  );

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
});

test('a 401 response has WWW-Authenticate, a problem with a code, and no key', async () => {
  const { headers, body } = await refusal();

  expect(headers['www-authenticate']).toMatch(/^Bearer/);
  expect(headers['content-type']).toBe('application/problem+json');
  expect(body).toMatchObject({ success: false, status: 401, code: 'UNAUTHENTICATED' });
  expect(JSON.stringify(body)).not.toMatch(/alm_k1_\w/);
});

/** The response to every rejected key. */
function refusal(): Promise<Json> {
  return ask('/api/me', {});
}

/** The response of a surface without fields that vary by request. */
async function ask(surface: Surface, { headers, query = '', body }: Carrier): Promise<Json> {
  const given = surfaces[surface] && { ...surfaces[surface], ...body };
  const request = new Request(`${TEST_URL}${surface}${query}`, {
    method: given ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...headers },
    body: given && JSON.stringify(given),
  });
  const response = await (await testApp()).fetch(request);
  if (response.status !== 401) return { status: response.status };
  const { meta, ...shown } = (await response.json()) as Json;
  const { 'x-request-id': id, ...shownHeaders } = Object.fromEntries(response.headers);
  return { status: response.status, headers: shownHeaders, body: shown };
}

/** Encodes a header in Latin-1, as node:http decodes it. */
function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** Replaces the character of a key at a position. */
function withOther(key: string, position: number): string {
  const other = key[position] === '0' ? '1' : '0';
  return key.slice(0, position) + other + key.slice(position + 1);
}
