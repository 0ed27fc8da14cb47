import type { Database } from '../../db/database.ts';
import type { Caller } from '../../kernel/context.ts';
import { isWellFormedApiKey } from './api-key-token.ts';
import { createApiKeyFinder } from './find-api-key.ts';
import type { KeyUsage } from './key-usage.ts';

type VerifierOptions = {
  database: Database;
  /** HMAC secrets of the key hashes, newest first. */
  secrets: readonly [string, ...string[]];
  usage: KeyUsage;
  now: () => Date;
};

/** Resolves a bearer token to its caller, undefined if invalid; reads the database every time. */
export type VerifyApiKey = (key: string) => Promise<Caller | undefined>;

export function createApiKeyVerifier(options: VerifierOptions): VerifyApiKey {
  const { database, secrets, usage, now } = options;
  const findApiKey = createApiKeyFinder(database, secrets);

  return async (key) => {
    if (!isWellFormedApiKey(key)) return undefined;
    const match = await findApiKey(key);
    if (!match) return undefined;

    const { caller, hash, newestHash } = match;
    const isOutdated = hash !== newestHash;
    const rehashed = isOutdated ? { from: hash, to: newestHash } : undefined;
    usage.note({ apiKeyId: caller.actorId, at: now(), rehashed });
    return caller;
  };
}
