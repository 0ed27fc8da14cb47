import { type QueryFunctionContext, useQuery } from '@tanstack/react-query';
import {
  type ApiKeyFilter,
  ListApiKeysDocument,
  type ListApiKeysQuery,
  type ListApiKeysQueryVariables,
} from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';
import type { ApiKey } from './api-key.ts';
import type { StatusChoice } from './list-view.ts';

const PAGE = 100;
const MAX_PAGES = 10;
const POLL_MS = 5_000;

type ApiKeyList = { keys: ApiKey[]; isWhole: boolean; pages: number };

const filters: Record<StatusChoice, ApiKeyFilter | null> = {
  active: { status: 'ACTIVE' },
  revoked: { status: 'REVOKED' },
  all: null,
};

/**
 * The organization's keys in a status, up to a thousand of them. They are asked for again every few
 * seconds while the page is looked at, the more rarely the more of them there are.
 */
export function useApiKeys(status: StatusChoice) {
  return useQuery({
    queryKey: useOrganizationKey('api-keys', status),
    queryFn: (context) => listApiKeys(filters[status], context),
    refetchInterval: ({ state }) => POLL_MS * (state.data?.pages ?? 1),
  });
}

async function listApiKeys(
  filter: ApiKeyFilter | null,
  { signal }: QueryFunctionContext,
): Promise<ApiKeyList> {
  const keys: ApiKey[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages += 1) {
    signal.throwIfAborted();
    const variables: ListApiKeysQueryVariables = { first: PAGE, after, filter };
    const { apiKeys }: ListApiKeysQuery = await callGraphql(ListApiKeysDocument, variables);
    keys.push(...apiKeys.nodes);
    after = apiKeys.pageInfo.endCursor;
    const isWhole = !apiKeys.pageInfo.hasNextPage;
    if (isWhole || pages === MAX_PAGES) return { keys, isWhole, pages };
  }
}
