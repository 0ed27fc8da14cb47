import type { ApiKey } from './api-key.ts';

/** A key that was just created, with its text, which nobody can get again. */
export type NewKey = { apiKey: ApiKey; key: string };
