import { expect, test } from 'vitest';
import { toFetch } from '../../src/http/fetch-adapter.ts';
import { type HttpRequest, jsonAnswer } from '../../src/transport/exchange.ts';

const tooLarge = expect.objectContaining({ code: 'BODY_TOO_LARGE' });

async function seenOf(request: Request, address?: string): Promise<HttpRequest> {
  const seen: HttpRequest[] = [];
  const fetch = toFetch(async (given) => {
    seen.push(given);
    return jsonAnswer({});
  });
  await fetch(request, address);
  return seen[0] as HttpRequest;
}

test.each([
  ['http://localhost', { path: '/', query: '' }],
  ['http://localhost/a?b=c/d', { path: '/a', query: 'b=c/d' }],
  ['http://localhost/a#bc/d', { path: '/a', query: '' }],
  ['http://localhost/a?b#cd', { path: '/a', query: 'b' }],
  ['http://localhost//a', { path: '//a', query: '' }],
])('the path and the query of %s are read without its fragment', async (url, target) => {
  expect(await seenOf(new Request(url))).toMatchObject(target);
});

test('a request has its method, headers, signal and address', async () => {
  const aborting = new AbortController();
  const { signal } = aborting;
  const request = new Request('http://localhost', { method: 'PUT', headers: { A: 'b' }, signal });

  const seen = await seenOf(request, '192.0.2.1');
  aborting.abort();

  expect(seen).toMatchObject({ method: 'PUT', headers: { a: 'b' }, address: '192.0.2.1' });
  expect(seen.signal.aborted).toBe(true);
  expect((await seenOf(new Request('http://localhost'))).address).toBe('unknown');
});

test('a body of several chunks is read whole, and a missing one is empty', async () => {
  const url = 'http://localhost';
  const body = new Response('one body').body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        controller.enqueue(chunk.slice(0, 3));
        controller.enqueue(chunk.slice(3));
      },
    }),
  );
  const streamed = { method: 'POST', body, duplex: 'half' } as RequestInit;

  expect(await (await seenOf(new Request(url, streamed))).text()).toBe('one body');
  expect(await (await seenOf(new Request(url))).text()).toBe('');
});

test('a body whose stated length is over 1 MiB is refused before it is read', async () => {
  const headers = { 'content-length': `${1_048_577}` };

  const { text } = await seenOf(new Request('http://localhost', { method: 'POST', headers }));

  await expect(text()).rejects.toThrow(tooLarge);
});

test('HEAD has the headers of GET and no body', async () => {
  const fetch = toFetch(async () => jsonAnswer({ a: 1 }, 201));
  const ask = (method: string) => fetch(new Request('http://localhost', { method }));

  const [head, get] = [await ask('HEAD'), await ask('GET')];

  expect([head.status, get.status]).toEqual([201, 201]);
  expect([...head.headers]).toEqual([...get.headers]);
  expect([await head.text(), await get.text()]).toEqual(['', '{"a":1}']);
});
