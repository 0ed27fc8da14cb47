import { useQuery } from '@tanstack/react-query';
import { GetApiKeyDocument } from '../../generated/graphql.ts';
import { ApiError } from '../client/api-error.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';
import type { ApiKey } from './api-key.ts';

const POLL_MS = 5_000;

/** One key, as it changes; null where there is none with this id. */
export function useApiKey(id: string) {
  return useQuery({
    queryKey: useOrganizationKey('api-key', id),
    queryFn: () => getApiKey(id),
    refetchInterval: POLL_MS,
  });
}

async function getApiKey(id: string): Promise<ApiKey | null> {
  try {
    const { node } = await callGraphql(GetApiKeyDocument, { id });
    return node?.__typename === 'ApiKey' ? node : null;
  } catch (error) {
    // What is no id at all is nobody's key, either.
    if (error instanceof ApiError && error.code === 'VALIDATION_FAILED') return null;
    throw error;
  }
}
