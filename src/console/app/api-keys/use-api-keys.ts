import { useInfiniteQuery } from '@tanstack/react-query';
import {
  type ApiKeyFilter,
  type ApiKeyOrder,
  ListApiKeysDocument,
} from '../../generated/graphql.ts';
import type { Sorting } from '../components/sorting.ts';
import { useDebounced } from '../components/use-debounced.ts';
import { useSignedIn } from '../session/signed-in-context.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';
import { usePollGraphql } from '../session/use-poll-graphql.ts';
import type { ListView, StatusChoice } from './list-view.ts';
import { type ListedKeys, toKeysPage } from './listed-keys.ts';
import { unusedSince } from './recent-use.ts';
import { toSearch } from './to-search.ts';

const PAGE = 50;
const POLL_MS = 8_000;

/** The query's parameters. `isUnused` is not a date, which would change the query key. */
type QueryInput = ListView & { userId: string };

/**
 * Polls the loaded pages of a view, less often the more pages they are. A page that has not changed
 * costs the headers of a 304. While a changed view loads, `data` holds the keys of the previous one
 * and `isOutdated` is true.
 */
export function useApiKeys(view: ListView) {
  const poll = usePollGraphql();
  const { session, organization } = useSignedIn();
  const search = useDebounced(view.search.trim());
  const input = { ...view, search, userId: session.user.id };
  const queryKey = [...useOrganizationKey('api-keys'), input];
  const query = useInfiniteQuery({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: async ({ client, pageParam: after }) => {
      const known = pageAt(client.getQueryData<ListedKeys>(queryKey), after);
      const variables = { first: PAGE, after, filter: toFilter(input), orderBy: toOrder(input) };
      return toKeysPage(await poll({ document: ListApiKeysDocument, variables }, known));
    },
    getNextPageParam: ({ data: { apiKeys } }) =>
      apiKeys.pageInfo.hasNextPage ? apiKeys.pageInfo.endCursor : null,
    refetchInterval: ({ state }) => POLL_MS * (state.data?.pages.length ?? 1),
    placeholderData: (previous: ListedKeys | undefined, query) =>
      query?.queryKey[1] === organization.id ? previous : undefined,
  });
  const isOutdated = query.isPlaceholderData || search !== view.search.trim();
  return { ...query, isOutdated };
}

function pageAt(list: ListedKeys | undefined, after: string | null) {
  return list?.pages[list.pageParams.indexOf(after)];
}

const orderFields = { created: 'CREATED_AT', name: 'NAME', used: 'LAST_USED_AT' } as const;

function toOrder({ sorting: { by, isDescending } }: { sorting: Sorting }): ApiKeyOrder {
  const field = orderFields[by as keyof typeof orderFields];
  return { field, direction: isDescending ? 'DESC' : 'ASC' };
}

const statuses: Record<StatusChoice, ApiKeyFilter['status']> = {
  active: ['ACTIVE'],
  revoked: ['REVOKED'],
  all: null,
};

function toFilter({ status, search, isMine, isUnused, ...by }: QueryInput): ApiKeyFilter {
  return {
    status: statuses[status],
    search: toSearch(search),
    createdBy: isMine ? by.userId : by.createdBy,
    unusedSince: isUnused ? unusedSince(Date.now()) : null,
  };
}
