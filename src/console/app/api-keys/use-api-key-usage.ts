import { useQuery } from '@tanstack/react-query';
import { GetApiKeyUsageDocument, type GetApiKeyUsageQuery } from '../../generated/graphql.ts';
import { requireValue } from '../client/require-value.ts';
import { useGraphql } from '../session/use-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';

const POLL_MS = 15_000;

/** The requests of a key in the last 30 days. */
export type ApiKeyUsage = NonNullable<GetApiKeyUsageQuery['apiKeyUsage']>;

export function useApiKeyUsage(id: string) {
  const graphql = useGraphql();
  return useQuery({
    queryKey: useOrganizationKey('api-key-usage', id),
    queryFn: async () => requireValue((await graphql(GetApiKeyUsageDocument, { id })).apiKeyUsage),
    refetchInterval: POLL_MS,
  });
}
