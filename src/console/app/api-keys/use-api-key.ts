import { useQuery, useQueryClient } from '@tanstack/react-query';
import { GetApiKeyDocument } from '../../generated/graphql.ts';
import { HELD_MS } from '../session/session-key.ts';
import { type RunGraphql, useGraphql } from '../session/use-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';
import type { ApiKeyDetails } from './api-key.ts';
import { keysOf, type ListedKeys } from './listed-keys.ts';

const POLL_MS = 5_000;

/** Polls a key; null if it does not exist. Cached lists provide placeholder data. */
export function useApiKey(id: string) {
  const graphql = useGraphql();
  const client = useQueryClient();
  const lists = useOrganizationKey('api-keys');
  const listed = () =>
    client
      .getQueriesData<ListedKeys>({ queryKey: lists })
      .flatMap(([, list]) => (list ? keysOf(list) : []))
      .find((key) => key.id === id);
  return useQuery({
    queryKey: useOrganizationKey('api-key', id),
    placeholderData: listed,
    queryFn: () => getApiKey(graphql, id),
    refetchInterval: POLL_MS,
    gcTime: HELD_MS,
  });
}

async function getApiKey(graphql: RunGraphql, id: string): Promise<ApiKeyDetails | null> {
  const { node } = await graphql(GetApiKeyDocument, { id });
  return node?.__typename === 'ApiKey' ? node : null;
}
