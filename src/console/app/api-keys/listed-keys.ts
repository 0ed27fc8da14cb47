import type { ApiKey } from './api-key.ts';

/** Keys as they were listed: all that were asked for, or the newest of them. */
export type ListedKeys = { keys: ApiKey[]; isWhole: boolean; pages: number };
