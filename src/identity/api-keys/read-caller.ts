import { LRUCache } from 'lru-cache';
import { parseRecord } from '../../db/parse-record.ts';
import type { Caller } from '../../kernel/context.ts';
import { type OperationMode, stricterMode } from '../../kernel/operation-mode.ts';
import { effectivePermissions, type Role } from '../../kernel/role.ts';

type Columns = [
  hash: string,
  ...apiKey: Three,
  permissions: string,
  ...user: Three,
  ...organization: Three,
  role: Role,
  operationsRevision: string,
  ofOrganization: OperationMode,
  ofKey: OperationMode | null,
];

type Three = [string, string, string];

/** Converts the record of a key to its caller. */
export type ReadCaller = (hash: string, record: string) => Caller;

const CACHE_SIZE = 5_000;

/**
 * Converts records to callers. An LRU cache by hash returns the same object while the record is
 * unchanged, since building a caller takes longer than reading its record.
 */
export function createCallerReader(): ReadCaller {
  const cache = new LRUCache<string, { record: string; caller: Caller }>({ max: CACHE_SIZE });

  return (hash, record) => {
    const cached = cache.get(hash);
    if (cached?.record === record) return cached.caller;
    const caller = toCaller(parseRecord(record) as Columns);
    cache.set(hash, { record, caller });
    return caller;
  };
}

function toCaller(columns: Columns): Caller {
  const [, keyId, keyName, keyPrefix, permissions, userId, userName, email, ...rest] = columns;
  const [organizationId, organizationName, slug, role, operationsRevision, ...modes] = rest;
  const [ofOrganization, ofKey] = modes;
  const organization = { id: organizationId, name: organizationName, slug, operationsRevision };
  return Object.freeze({
    user: Object.freeze({ id: userId, name: userName, email }),
    organizationId,
    organization: Object.freeze({ ...organization, operationMode: ofOrganization }),
    role,
    permissions: effectivePermissions(role, permissions),
    apiKey: Object.freeze({ id: keyId, name: keyName, keyPrefix, operationMode: ofKey }),
    actorId: keyId,
    operationMode: stricterMode(ofOrganization, ofKey),
  });
}
