import { afterEach, expect, test, vi } from 'vitest';
import type { ApiKey } from '../../src/console/app/api-keys/api-key.ts';
import { keysOf, type ListedKeys, replaceKey } from '../../src/console/app/api-keys/listed-keys.ts';
import { toSearch } from '../../src/console/app/api-keys/to-search.ts';
import { pollGraphql } from '../../src/console/app/client/poll-graphql.ts';
import { ListApiKeysDocument } from '../../src/console/generated/graphql.ts';

afterEach(() => vi.unstubAllGlobals());

const call = { organizationId: 'one', document: ListApiKeysDocument, variables: { first: 50 } };

/** The network answers with a response and keeps the request. */
function answerWith(response: Response) {
  const requests: { url: URL; init: RequestInit }[] = [];
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    requests.push({ url: new URL(url), init });
    return response;
  });
  return requests;
}

function page(names: string[], etag: string | null) {
  const nodes = names.map((name) => ({ id: name, name })) as ApiKey[];
  const pageInfo = { endCursor: names.at(-1) ?? null, hasNextPage: false };
  return { data: { apiKeys: { nodes, pageInfo, totalCount: 3 } }, etag };
}

test('a poll sends the entity tag that it knows and keeps its data on 304', async () => {
  const known = page(['a'], 'W/"1"');
  const requests = answerWith(new Response(null, { status: 304 }));

  expect(await pollGraphql(call, known)).toBe(known);

  const [{ url, init } = expect.fail('There was no request.')] = requests;
  expect(init).toMatchObject({ cache: 'no-store', headers: { 'if-none-match': 'W/"1"' } });
  expect(init.method).toBeUndefined();
  expect(JSON.parse(url.searchParams.get('variables') ?? '')).toEqual({ first: 50 });
});

test('a poll without known data sends no entity tag and keeps that of the response', async () => {
  const { data } = page(['a'], null);
  const requests = answerWith(Response.json({ data }, { headers: { etag: 'W/"2"' } }));

  expect(await pollGraphql(call, undefined)).toEqual({ data, etag: 'W/"2"' });
  expect(requests[0]?.init.headers).not.toHaveProperty('if-none-match');
});

test('a poll fails on an error of GraphQL', async () => {
  const errors = [{ message: 'Not now.', extensions: { code: 'RATE_LIMITED' } }];
  answerWith(Response.json({ errors }));

  await expect(pollGraphql(call, page(['a'], 'W/"1"'))).rejects.toMatchObject({
    code: 'RATE_LIMITED',
  });
});

test('a page with a key that was changed here loses its entity tag, and no other page does', () => {
  const list: ListedKeys = {
    pages: [page(['a', 'b'], 'W/"1"'), page(['c'], 'W/"2"')],
    pageParams: [null, 'b'],
  };

  const changed = replaceKey(list, { id: 'b', name: 'renamed' } as ApiKey);

  expect(changed.pages.map(({ etag }) => etag)).toEqual([null, 'W/"2"']);
  expect(keysOf(changed).map(({ name }) => name)).toEqual(['a', 'renamed', 'c']);
});

test('a key that moved to a later page while pages were loaded is listed once', () => {
  const list = { pages: [page(['a', 'b'], null), page(['b', 'c'], null)] };

  expect(keysOf(list).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('a search for a whole key sends its prefix only, since it is part of an address', () => {
  const prefix = `alm_k1_${'a'.repeat(8)}`;

  expect(toSearch(`x ${prefix}${'b'.repeat(41)}`)).toBe(`x ${prefix}`);
  expect(toSearch(prefix)).toBe(prefix);
  expect(toSearch('x'.repeat(101))).toHaveLength(100);
  expect(toSearch('')).toBeNull();
});
