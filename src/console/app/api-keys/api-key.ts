import type { ApiKeyRowFragment } from '../../generated/graphql.ts';

/** A key without its secret. */
export type ApiKey = ApiKeyRowFragment;
