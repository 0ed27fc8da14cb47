import type { ApiKey } from './api-key.ts';

/** A newly created key with its secret, which is never returned again. */
export type NewKey = { apiKey: ApiKey; key: string };
