import type { ApiKey } from './api-key.ts';

/** The loaded keys: all matches if `isComplete`, otherwise the newest. */
export type ListedKeys = { keys: ApiKey[]; isComplete: boolean; pages: number };
