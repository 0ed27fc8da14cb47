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

/** The caller that the record of a key says. */
export type ReadCaller = (hash: string, record: string) => Caller;

const MAX_KNOWN = 5_000;

/**
 * Makes callers out of the records that were read of keys. One whose record is letter for letter
 * what it was the last time stays the same object, as making it takes longer than reading it.
 */
export function createCallerReader(): ReadCaller {
  const known = new LRUCache<string, { record: string; caller: Caller }>({ max: MAX_KNOWN });

  return (hash, record) => {
    const before = known.get(hash);
    if (before?.record === record) return before.caller;
    const caller = toCaller(parseRecord(record) as Columns);
    known.set(hash, { record, caller });
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
