import { type QueryFunctionContext, useQuery } from '@tanstack/react-query';
import {
  type ApiKeyFilter,
  ListApiKeysDocument,
  type ListApiKeysQuery,
  type ListApiKeysQueryVariables,
} from '../../generated/graphql.ts';
import { useDebounced } from '../components/use-debounced.ts';
import { useSignedIn } from '../session/signed-in-context.ts';
import { type RunGraphql, useGraphql } from '../session/use-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';
import type { ApiKey } from './api-key.ts';
import type { ListView, StatusChoice } from './list-view.ts';
import type { ListedKeys } from './listed-keys.ts';
import { unusedSince } from './recent-use.ts';

const PAGE = 100;
const MAX_PAGES = 10;
const POLL_MS = 5_000;

/** Maximum length of a search on the server. The page searches for the full text itself. */
const MAX_SEARCH = 100;

/** The query's parameters. `isUnused` is not a date, which would change the query key. */
type QueryInput = Omit<ListView, 'sorting'> & { userId: string };

/**
 * Polls the keys of a view, at most 1,000, less often the more pages they take. While a changed view
 * loads, `data` holds the keys of the previous one and `isOutdated` is true.
 */
export function useApiKeys({ sorting: _, ...view }: ListView) {
  const graphql = useGraphql();
  const { session, organization } = useSignedIn();
  const search = useDebounced(view.search.trim());
  const input = { ...view, search, userId: session.user.id };
  const query = useQuery({
    queryKey: [...useOrganizationKey('api-keys'), input],
    queryFn: (context) => listApiKeys(graphql, toFilter(input), context),
    refetchInterval: ({ state }) => POLL_MS * (state.data?.pages ?? 1),
    placeholderData: (previous: ListedKeys | undefined, query) =>
      query?.queryKey[1] === organization.id ? previous : undefined,
  });
  const isOutdated = query.isPlaceholderData || search !== view.search.trim();
  return { ...query, isOutdated };
}

const statuses = { active: 'ACTIVE', revoked: 'REVOKED', all: null } as const satisfies Record<
  StatusChoice,
  unknown
>;

function toFilter({ status, search, isMine, isUnused, ...by }: QueryInput): ApiKeyFilter {
  return {
    status: statuses[status],
    search: search.slice(0, MAX_SEARCH) || null,
    createdBy: isMine ? by.userId : by.createdBy,
    unusedSince: isUnused ? unusedSince(Date.now()) : null,
  };
}

async function listApiKeys(
  graphql: RunGraphql,
  filter: ApiKeyFilter,
  { signal }: QueryFunctionContext,
): Promise<ListedKeys> {
  const keys: ApiKey[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages += 1) {
    signal.throwIfAborted();
    const variables: ListApiKeysQueryVariables = { first: PAGE, after, filter };
    const { apiKeys }: ListApiKeysQuery = await graphql(ListApiKeysDocument, variables);
    keys.push(...apiKeys.nodes);
    after = apiKeys.pageInfo.endCursor;
    const isComplete = !apiKeys.pageInfo.hasNextPage;
    if (isComplete || pages === MAX_PAGES) return { keys, isComplete, pages };
  }
}
