import { expect, test } from 'vitest';
import { listen } from '../../src/http/listen.ts';
import { jsonAnswer } from '../../src/transport/exchange.ts';

const CHAIN = '192.0.2.66, 203.0.113.9, 198.51.100.7';

test.each([
  {
    title: 'a header that any client can send is not believed',
    proxies: 0,
    header: CHAIN,
    expected: '127.0.0.1',
  },
  {
    title: 'one proxy says whom it was asked by',
    proxies: 1,
    header: CHAIN,
    expected: '198.51.100.7',
  },
  {
    title: 'of two proxies the outer one knows',
    proxies: 2,
    header: CHAIN,
    expected: '203.0.113.9',
  },
  {
    title: 'who went past a proxy is taken at the word of those that are left',
    proxies: 4,
    header: CHAIN,
    expected: '192.0.2.66',
  },
  {
    title: 'without the header it is who is connected',
    proxies: 1,
    header: undefined,
    expected: '127.0.0.1',
  },
  { title: 'a name is no address', proxies: 1, header: 'unknown', expected: '127.0.0.1' },
  { title: 'nothing is no address', proxies: 1, header: '', expected: '127.0.0.1' },
  {
    title: 'a port does not make another client',
    proxies: 1,
    header: '203.0.113.9:4711',
    expected: '203.0.113.9',
  },
  { title: 'nor do brackets', proxies: 1, header: '[2001:db8::1]:4711', expected: '2001:db8::1' },
  {
    title: 'nor another notation',
    proxies: 1,
    header: '::ffff:203.0.113.9',
    expected: '203.0.113.9',
  },
  {
    title: 'an address may be of version 6',
    proxies: 1,
    header: '2001:db8::1',
    expected: '2001:db8::1',
  },
])('$title', async ({ proxies, header, expected }) => {
  const server = await listen({
    handle: async ({ address }) => jsonAnswer({ address }),
    port: 0,
    hostname: '127.0.0.1',
    trustedProxies: proxies,
  });

  const answer = await fetch(`http://127.0.0.1:${server.port}`, {
    headers: header === undefined ? {} : { 'x-forwarded-for': header },
  });

  expect(await answer.json()).toEqual({ address: expected });
  await server.stop();
});
