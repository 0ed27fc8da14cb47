import type { Database } from '../../db/database.ts';
import { translateDatabaseError } from '../../db/database-error.ts';
import type { Caller } from '../context.ts';
import { effectivePermissions } from '../role.ts';
import { hashApiKey, isWellFormedApiKey } from './api-key-token.ts';
import { createApiKeyFinder, type FoundApiKey } from './find-api-key.ts';
import type { KeyUsage } from './key-usage.ts';

type VerifierOptions = {
  database: Database;
  /** What keys are hashed under, newest first. */
  secrets: readonly [string, ...string[]];
  usage: KeyUsage;
  now: () => Date;
};

/** Turns a bearer key into its caller, or into nothing; reads the database every time. */
export type VerifyApiKey = (key: string) => Promise<Caller | undefined>;

export function createApiKeyVerifier(options: VerifierOptions): VerifyApiKey {
  const { database, secrets, usage, now } = options;
  const findApiKey = createApiKeyFinder(database, secrets);

  return async (key) => {
    if (!isWellFormedApiKey(key)) return undefined;
    const match = await findApiKey(key).catch((error) => {
      throw translateDatabaseError(error);
    });
    if (!match) return undefined;

    const { found, isOutdated } = match;
    usage.note({
      apiKeyId: found.apiKeyId,
      at: now(),
      ...(isOutdated && {
        rehashed: { from: found.keyHash, to: hashApiKey(key, secrets[0]) },
      }),
    });
    return toCaller(found);
  };
}

function toCaller(found: FoundApiKey): Caller {
  return {
    user: { id: found.userId, name: found.userName, email: found.userEmail },
    organizationId: found.organizationId,
    organization: {
      id: found.organizationId,
      name: found.organizationName,
      slug: found.organizationSlug,
    },
    role: found.role,
    permissions: effectivePermissions(found.role, found.permissions),
    apiKey: { id: found.apiKeyId, name: found.apiKeyName, keyPrefix: found.keyPrefix },
  };
}
