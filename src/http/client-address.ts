import { isIP } from 'node:net';
import { UNKNOWN_ADDRESS } from '../transport/exchange.ts';

type Sources = {
  /** Whom the connection is with, as long as it is there. */
  peer: string | undefined;
  /** What came as X-Forwarded-For. */
  forwardedFor: string | undefined;
  /** How many proxies there are between clients and the server. */
  trustedProxies: number;
};

/**
 * The address a request was sent from. Each proxy writes whom it was asked by at the right of
 * X-Forwarded-For; what stands left of what ours wrote, anyone may have made up.
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

/** One form for one address, however it is written: some proxies add the port. */
function withoutPort(text: string): string {
  const trimmed = text.trim();
  const [, inBrackets, beforeColon] = WITH_PORT.exec(trimmed) ?? [];
  return (inBrackets ?? beforeColon ?? trimmed).replace(IPV4_IN_IPV6, '');
}
