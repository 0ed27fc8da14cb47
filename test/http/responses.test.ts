import { expect, test } from 'vitest';
import { toFetch } from '../../src/http/fetch-adapter.ts';
import { listen } from '../../src/http/listen.ts';
import { type Answer, jsonAnswer, toAnswer } from '../../src/transport/exchange.ts';

const COOKIES = ['a=1; Path=/; Expires=Wed, 21 Oct 2026 07:28:00 GMT', 'b=2; HttpOnly'];
const BYTES = Uint8Array.of(0, 255, 200, 10);

test('each cookie has its own Set-Cookie header', async () => {
  for (const response of await bothWays({ ...jsonAnswer({}), cookies: COOKIES })) {
    expect(response.headers.getSetCookie()).toEqual(COOKIES);
  }
});

test('cookies set by a library stay separate headers', () => {
  const headers = new Headers({ 'x-other': 'stays' });
  for (const cookie of COOKIES) headers.append('set-cookie', cookie);

  const answer = toAnswer(new Response(null, { headers }));

  expect(answer).toMatchObject({ headers: { 'x-other': 'stays' }, cookies: COOKIES });
  expect(answer.headers).not.toHaveProperty('set-cookie');
});

test("a library's headers for its own connection are not sent", async () => {
  const headers = {
    'transfer-encoding': 'chunked',
    connection: 'keep-alive',
    'keep-alive': 'timeout=500',
    'x-other': 'stays',
  };
  const answer = { ...toAnswer(new Response('{}', { headers })), body: '{}' };

  const [overHttp] = await bothWays(answer);

  expect(answer.headers).toEqual({
    'content-type': 'text/plain;charset=UTF-8',
    'x-other': 'stays',
  });
  expect(await overHttp.text()).toBe('{}');
  expect(overHttp.headers.get('content-length')).toBe('2');
});

test('a binary body is sent unchanged with its content length', async () => {
  const bytes = { status: 200, headers: { 'content-type': 'font/woff2' }, body: BYTES };

  const [overHttp, direct] = await bothWays(bytes);

  expect(new Uint8Array(await overHttp.arrayBuffer())).toEqual(BYTES);
  expect(new Uint8Array(await direct.arrayBuffer())).toEqual(BYTES);
  expect(overHttp.headers.get('content-length')).toBe('4');
});

/** The response over HTTP and through the Fetch API. */
async function bothWays(answer: Answer): Promise<[Response, Response]> {
  const handle = async () => ({ ...answer, headers: { ...answer.headers } });
  const server = await listen({ handle, port: 0, hostname: '127.0.0.1' });
  const overHttp = await fetch(`http://127.0.0.1:${server.port}`);
  const direct = await toFetch(handle)(new Request('http://localhost'));
  const received = new Response(await overHttp.arrayBuffer(), overHttp);
  await server.stop();
  return [received, direct];
}
