import type { ApiKeyDetailsFragment, ApiKeyRowFragment } from '../../generated/graphql.ts';

/** A key without its secret. */
export type ApiKey = ApiKeyRowFragment;

/** A key with the fields that lists omit, undefined while only a list provides it. */
export type ApiKeyDetails = ApiKey & Partial<ApiKeyDetailsFragment>;
