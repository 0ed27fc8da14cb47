import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** What one household or one rented machine has: a /64. */
const NETWORK_GROUPS = 4;

/** Whom an address counts for: an address of IPv4 itself, of IPv6 the network it is one of. */
export function clientNetwork(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [left = '', right = ''] = address.toLowerCase().split('::');
  const [before, after] = [left, right].map((part) => part.split(':').filter(Boolean).map(plain));
  const missing = GROUPS - (before?.length ?? 0) - (after?.length ?? 0);
  const groups = [...(before ?? []), ...Array<string>(missing).fill('0'), ...(after ?? [])];
  return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

/** Without leading zeros. */
function plain(group: string): string {
  return Number.parseInt(group, 16).toString(16);
}
