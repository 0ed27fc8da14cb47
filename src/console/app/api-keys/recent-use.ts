import type { ApiKey } from './api-key.ts';

const DAY_MS = 86_400_000;
export const UNUSED_DAYS = 90;

/** The latest last use, or creation, of keys that count as unused. */
export function unusedSince(now: number): string {
  return new Date(now - UNUSED_DAYS * DAY_MS).toISOString();
}

type Use = Pick<ApiKey, 'lastUsedAt' | 'createdAt'>;

/** Whether the key was used in the last 24 hours. */
export function isInUse({ lastUsedAt }: Use, now: number): boolean {
  return lastUsedAt !== null && now - Date.parse(lastUsedAt) < DAY_MS;
}

/** Whether the key was neither used nor created for `UNUSED_DAYS`. */
export function isUnused(key: Use, now: number): boolean {
  return idleDays(key, now) >= UNUSED_DAYS;
}

/** Days since the last use, or since creation if never used. */
export function idleDays({ lastUsedAt, createdAt }: Use, now: number): number {
  return Math.floor((now - Date.parse(lastUsedAt ?? createdAt)) / DAY_MS);
}
