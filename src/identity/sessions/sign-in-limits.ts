import { type RateLimiterAbstract, RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { PrismaClient } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { clientNetwork } from './client-network.ts';

/** An attempt without an email counts for the address only. */
type Attempt = { email?: string; address: string };

/** Rate limits of sign-in and password resets, against brute force. */
export type SignInLimits = {
  /** Counts an attempt in advance. Fails with RATE_LIMITED above the limit. */
  count: (attempt: Attempt) => Promise<void>;
  /** Resets the counts after a successful attempt. */
  forgive: (attempt: Attempt) => Promise<void>;
};

const WINDOW_SECONDS = 15 * 60;
const MAX_PER_ACCOUNT = 10;
const MAX_PER_ADDRESS = 50;

/**
 * Counts in the database, so that the limits hold for all processes together. Unknown emails are
 * counted as well, so that the limit does not reveal accounts (user enumeration).
 */
export function createSignInLimits(prisma: PrismaClient): SignInLimits {
  const common = { storeClient: prisma, tableName: 'signInAttempt', duration: WINDOW_SECONDS };
  const accounts = new RateLimiterPrisma({
    ...common,
    keyPrefix: 'account',
    points: MAX_PER_ACCOUNT,
  });
  const addresses = new RateLimiterPrisma({
    ...common,
    keyPrefix: 'address',
    points: MAX_PER_ADDRESS,
  });
  const keysOf = ({ email, address }: Attempt) => [
    [addresses, clientNetwork(address)] as const,
    ...(email === undefined ? [] : [[accounts, sha256(email)] as const]),
  ];

  return {
    async count(attempt) {
      for (const [limiter, key] of keysOf(attempt)) await consume(limiter, key);
    },
    async forgive({ email, address }) {
      await addresses.reward(clientNetwork(address));
      if (email !== undefined) await accounts.delete(sha256(email));
    },
  };
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    const retryAfterSeconds = Math.min(seconds, WINDOW_SECONDS);
    // The system clock has jumped back since the window was stored.
    if (seconds > WINDOW_SECONDS) await limiter.set(key, refusal.consumedPoints, WINDOW_SECONDS);
    const minutes = Math.ceil(retryAfterSeconds / 60);
    throw new DomainError(
      'RATE_LIMITED',
      `Too many attempts. Try again in ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
      { retryAfterSeconds },
    );
  }
}
