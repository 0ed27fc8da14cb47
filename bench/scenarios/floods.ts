import { randomBytes } from 'node:crypto';
import { mintApiKey } from '../../src/identity/api-keys/api-key-token.ts';
import { createKeyedHash } from '../../src/kernel/keyed-hash.ts';
import { owner } from '../people.ts';
import type { PacedLoad } from './paced-load.ts';

type Requests = Pick<PacedLoad, 'path' | 'keys' | 'expected'>;

/** The floods beside valid requests. */
export type Flood = { name: string; requests?: Requests };

const UNKNOWN_KEYS = 10_000;
const REFUSED = { status: 401, text: 'UNAUTHENTICATED' };

/**
 * Unknown keys are well-formed, so that they reach the database. The other floods isolate the cost:
 * malformed keys are rejected before, valid keys are accepted, and the health check reads nothing.
 */
export function makeFloods(validKeys: readonly string[]): Flood[] {
  const unknown = Array.from({ length: UNKNOWN_KEYS }, mintUnknownKey);
  const malformed = unknown.map(misspell);
  const live = { path: '/health/live', keys: [''], expected: { status: 200, text: 'ok' } };
  return [
    { name: 'nothing' },
    { name: 'unknown keys', requests: { path: '/api/me', keys: unknown, expected: REFUSED } },
    { name: 'malformed keys', requests: { path: '/api/me', keys: malformed, expected: REFUSED } },
    { name: 'valid keys', requests: validRequests(validKeys) },
    { name: 'health checks', requests: live },
  ];
}

export function validRequests(keys: readonly string[]): Requests {
  return { path: '/api/me', keys, expected: { status: 200, text: owner.email } };
}

function mintUnknownKey(): string {
  const keyedHash = createKeyedHash('not a secret of the server');
  return mintApiKey({ randomBytes, keyedHash }).key;
}

/** With a wrong checksum. */
function misspell(key: string): string {
  return key.slice(0, -1) + (key.endsWith('0') ? '1' : '0');
}
