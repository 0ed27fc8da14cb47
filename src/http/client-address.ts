import { isIP } from 'node:net';
import { UNKNOWN_ADDRESS } from '../transport/exchange.ts';

type Sources = {
  /** The remote address of the socket; undefined after it closed. */
  peer: string | undefined;
  /** The header X-Forwarded-For. */
  forwardedFor: string | undefined;
  /** Number of reverse proxies in front of the server. */
  trustedProxies: number;
};

/**
 * Determines the client's IP address. Each trusted proxy appends its peer to X-Forwarded-For; entries
 * further left may be spoofed.
 */
export function clientAddress({ peer, forwardedFor, trustedProxies }: Sources): string {
  const direct = withoutPort(peer ?? UNKNOWN_ADDRESS);
  if (trustedProxies === 0 || forwardedFor === undefined) return direct;
  const hops = forwardedFor.split(',');
  const claimed = withoutPort(hops.at(-trustedProxies) ?? hops[0] ?? '');
  return isIP(claimed) === 0 ? direct : claimed;
}

const WITH_PORT = /^\[([^\]]*)\](?::\d+)?$|^([\d.]+):\d+$/;
const IPV4_IN_IPV6 = /^::ffff:(?=[\d.]+$)/i;

/** Normalizes an address: without port, brackets and the IPv4-mapped prefix. */
function withoutPort(text: string): string {
  const trimmed = text.trim();
  const [, inBrackets, beforeColon] = WITH_PORT.exec(trimmed) ?? [];
  return (inBrackets ?? beforeColon ?? trimmed).replace(IPV4_IN_IPV6, '');
}
