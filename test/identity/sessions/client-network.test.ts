import { expect, test } from 'vitest';
import { clientNetwork } from '../../../src/identity/sessions/client-network.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::FFFF:203.112.113.171', '203.112.113.171'],
  ['64:ff9b::ffff:1.2.3.4', '64:ff9b:0:0::/64'],
  ['::1:2:3:4:5:6', '0:0:1:2::/64'],
  ['1:2:3::', '1:2:3:0::/64'],
  ['1::4:5:6:7:8', '1:0:0:4::/64'],
  ['unknown', 'unknown'],
])('the rate limit counts address %s as network %s', (address, network) => {
  expect(clientNetwork(address)).toBe(network);
});
