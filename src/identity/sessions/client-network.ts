import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** A /64, the usual prefix of one household or one virtual machine. */
const NETWORK_GROUPS = 4;

/** The network that a rate limit counts for: the IPv4 address, or the /64 of the IPv6 address. */
export function clientNetwork(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [left = '', right = ''] = address.split('::');
  const [before, after] = [left, right].map((part) =>
    part.split(':').filter(Boolean).map(withoutLeadingZeros),
  );
  const missing = GROUPS - (before?.length ?? 0) - (after?.length ?? 0);
  const groups = [...(before ?? []), ...Array<string>(missing).fill('0'), ...(after ?? [])];
  return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

function withoutLeadingZeros(group: string): string {
  return Number.parseInt(group, 16).toString(16);
}
