import type { ApiKey } from './api-key.ts';

const DAY_MS = 86_400_000;
export const UNUSED_DAYS = 90;

/** The moment since which a key that may be forgotten was neither used nor created. */
export function unusedSince(now: number): string {
  return new Date(now - UNUSED_DAYS * DAY_MS).toISOString();
}

type Use = Pick<ApiKey, 'lastUsedAt' | 'createdAt'>;

/** Whether something may well be using the key at this moment. */
export function isInUse({ lastUsedAt }: Use, now: number): boolean {
  return lastUsedAt !== null && now - Date.parse(lastUsedAt) < DAY_MS;
}

/** Whether it was neither used nor created for so long that it may well be forgotten. */
export function isUnused(key: Use, now: number): boolean {
  return idleDays(key, now) >= UNUSED_DAYS;
}

/** For how many days nobody used the key, or had it yet. */
export function idleDays({ lastUsedAt, createdAt }: Use, now: number): number {
  return Math.floor((now - Date.parse(lastUsedAt ?? createdAt)) / DAY_MS);
}
