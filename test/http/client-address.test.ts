import { expect, test } from 'vitest';
import { listen } from '../../src/http/listen.ts';
import { jsonAnswer } from '../../src/transport/exchange.ts';

const CHAIN = '192.0.2.66, 203.0.113.9, 198.51.100.7';

test.each([
  {
    title: 'X-Forwarded-For is ignored without a trusted proxy',
    proxies: 0,
    header: CHAIN,
    expected: '127.0.0.1',
  },
  {
    title: 'with one proxy, the address is the last entry',
    proxies: 1,
    header: CHAIN,
    expected: '198.51.100.7',
  },
  {
    title: 'with two proxies, the address is the second entry from the right',
    proxies: 2,
    header: CHAIN,
    expected: '203.0.113.9',
  },
  {
    title: 'with fewer entries than proxies, the address is the first entry',
    proxies: 4,
    header: CHAIN,
    expected: '192.0.2.66',
  },
  {
    title: 'without the header, the address is that of the socket',
    proxies: 1,
    header: undefined,
    expected: '127.0.0.1',
  },
  {
    title: 'a name in the header is ignored',
    proxies: 1,
    header: 'unknown',
    expected: '127.0.0.1',
  },
  { title: 'an empty header is ignored', proxies: 1, header: '', expected: '127.0.0.1' },
  {
    title: 'the port is removed',
    proxies: 1,
    header: '203.0.113.9:4711',
    expected: '203.0.113.9',
  },
  {
    title: 'brackets are removed',
    proxies: 1,
    header: '[2001:db8::1]:4711',
    expected: '2001:db8::1',
  },
  {
    title: 'the IPv4-mapped prefix is removed',
    proxies: 1,
    header: '::ffff:203.0.113.9',
    expected: '203.0.113.9',
  },
  {
    title: 'an IPv6 address is accepted',
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
