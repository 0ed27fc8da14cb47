import { expect, test } from 'vitest';
import { createSameOriginGuard, fromSameOrigin } from '../../src/http/same-origin.ts';
import type { HttpRequest } from '../../src/transport/exchange.ts';

const OWN = 'https://almirant.example';

const requests: { what: string; method?: string; headers: Record<string, string>; ok: boolean }[] =
  [
    { what: 'a page of the server', headers: { origin: OWN, host: 'almirant.example' }, ok: true },
    {
      what: 'a plain-http origin of an https host',
      headers: { origin: 'http://almirant.example', host: 'almirant.example' },
      ok: false,
    },
    {
      what: 'a page at another address of the server',
      headers: { origin: 'http://10.0.0.1:3001', host: '10.0.0.1:3001' },
      ok: true,
    },
    {
      what: 'another port of the server',
      headers: { origin: 'https://almirant.example:8443', host: 'almirant.example' },
      ok: false,
    },
    {
      what: 'a scheme that is not of the web',
      headers: { origin: 'app://10.0.0.1', host: '10.0.0.1' },
      ok: false,
    },
    {
      what: 'a scheme that ends like one of the web',
      headers: { origin: 'shttp://10.0.0.1', host: '10.0.0.1' },
      ok: false,
    },
    { what: 'a sandboxed frame', headers: { origin: 'null', host: 'null' }, ok: false },
    {
      what: 'a same-origin request without Origin',
      headers: { 'sec-fetch-site': 'same-origin' },
      ok: true,
    },
    {
      what: 'a same-site request without Origin',
      headers: { 'sec-fetch-site': 'same-site' },
      ok: false,
    },
    { what: 'a change by the address bar', headers: { 'sec-fetch-site': 'none' }, ok: false },
    { what: 'a change without headers of a browser', headers: {}, ok: false },
    {
      what: 'a read by the address bar',
      method: 'GET',
      headers: { 'sec-fetch-site': 'none' },
      ok: true,
    },
    { what: 'a read without headers of a browser', method: 'GET', headers: {}, ok: true },
    {
      what: 'a read from another site',
      method: 'GET',
      headers: { 'sec-fetch-site': 'cross-site' },
      ok: false,
    },
  ];

test.each(requests)(
  '$what is accepted by the CSRF guard: $ok',
  ({ method = 'POST', headers, ok }) => {
    const guard = createSameOriginGuard(`${OWN}/almirant`);
    const guarded = () => guard({ method, headers } as unknown as HttpRequest);

    if (ok) expect(guarded).not.toThrow();
    else expect(guarded).toThrow(expect.objectContaining({ code: 'ORIGIN_NOT_ALLOWED' }));
  },
);

test('a guarded handler runs only for requests that the CSRF guard accepts', () => {
  const answer = { status: 200, headers: {}, body: null };
  const guarded = fromSameOrigin(createSameOriginGuard(OWN), () => answer);
  const ask = (headers: object) =>
    guarded({ method: 'POST', headers } as HttpRequest, { requestId: 'r' });

  expect(ask({ 'sec-fetch-site': 'same-origin' })).toBe(answer);
  expect(() => ask({ 'sec-fetch-site': 'cross-site' })).toThrow();
});
