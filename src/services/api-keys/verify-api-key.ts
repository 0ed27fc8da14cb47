import type { Database } from '../../db/database.ts';
import { translateDatabaseError } from '../../db/database-error.ts';
import type { Caller } from '../context.ts';
import { stricterMode } from '../registered-operations/operation-mode.ts';
import { effectivePermissions } from '../role.ts';
import { isWellFormedApiKey } from './api-key-token.ts';
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

    const { found, hash, newestHash } = match;
    const at = now();
    const isOutdated = hash !== newestHash;
    const rehashed = isOutdated ? { from: hash, to: newestHash } : undefined;
    usage.note({ apiKeyId: found.apiKey.id, at, rehashed });
    return toCaller(found);
  };
}

function toCaller(found: FoundApiKey): Caller {
  const { user, role, permissions, operationModes } = found;
  const [ofOrganization, ofKey] = operationModes;
  const organization = { ...found.organization, operationMode: ofOrganization };
  return {
    user,
    organizationId: organization.id,
    organization,
    role,
    permissions: effectivePermissions(role, permissions),
    apiKey: { ...found.apiKey, operationMode: ofKey },
    operationMode: stricterMode(ofOrganization, ofKey),
  };
}
