import type { ApiKeyRowFragment } from '../../generated/graphql.ts';

/** A key as the console shows it; its secret is not in it. */
export type ApiKey = ApiKeyRowFragment;
