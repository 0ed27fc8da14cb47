import { type RateLimiterAbstract, RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import type { PrismaClient } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { clientNetwork } from './client-network.ts';

type Attempt = { email: string; address: string };

/** Bounds how often a password can be guessed. */
export type SignInLimits = {
  /** Counts an attempt before it is made, or refuses it. */
  count: (attempt: Attempt) => Promise<void>;
  /** Takes back what was counted, as the password was right. */
  forgive: (attempt: Attempt) => Promise<void>;
};

const WINDOW_SECONDS = 15 * 60;
const OF_ACCOUNT = 10;
const OF_ADDRESS = 50;

/**
 * In the database, so that they hold however many processes there are. An address that nobody has is
 * counted like any other, so that the limit tells nothing.
 */
export function createSignInLimits(prisma: PrismaClient): SignInLimits {
  const common = { storeClient: prisma, tableName: 'signInAttempt', duration: WINDOW_SECONDS };
  const accounts = new RateLimiterPrisma({ ...common, keyPrefix: 'account', points: OF_ACCOUNT });
  const addresses = new RateLimiterPrisma({ ...common, keyPrefix: 'address', points: OF_ADDRESS });
  const keysOf = ({ email, address }: Attempt) => [
    [addresses, clientNetwork(address)] as const,
    [accounts, sha256(email)] as const,
  ];

  return {
    async count(attempt) {
      for (const [limiter, key] of keysOf(attempt)) await consume(limiter, key);
    },
    async forgive({ email, address }) {
      await addresses.reward(clientNetwork(address));
      await accounts.delete(sha256(email));
    },
  };
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    const minutes = Math.ceil(retryAfterSeconds / 60);
    throw new DomainError(
      'RATE_LIMITED',
      `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
      { retryAfterSeconds },
    );
  }
}
