import { type QueryFunctionContext, useQuery } from '@tanstack/react-query';
import {
  type ApiKeyFilter,
  ListApiKeysDocument,
  type ListApiKeysQuery,
  type ListApiKeysQueryVariables,
} from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { useSettled } from '../components/use-settled.ts';
import { useSignedIn } from '../session/signed-in-context.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';
import type { ApiKey } from './api-key.ts';
import type { ListView, StatusChoice } from './list-view.ts';
import type { ListedKeys } from './listed-keys.ts';
import { unusedSince } from './recent-use.ts';

const PAGE = 100;
const MAX_PAGES = 10;
const POLL_MS = 5_000;

/** The most that the server searches for; what is beyond it, the page looks for itself. */
const MAX_SEARCH = 100;

/** What a list is asked for by; the moment that `isUnused` means moves on with each asking. */
type Wanted = Omit<ListView, 'sorting'> & { userId: string };

/**
 * The keys of a view, up to a thousand of them. They are asked for again every few seconds while
 * the page is looked at, the more rarely the more of them there are. Until the keys of a changed
 * view are there, those of the one before are, and it `isBehind`.
 */
export function useApiKeys({ sorting: _, ...view }: ListView) {
  const { session, organization } = useSignedIn();
  const search = useSettled(view.search.trim());
  const wanted = { ...view, search, userId: session.user.id };
  const query = useQuery({
    queryKey: [...useOrganizationKey('api-keys'), wanted],
    queryFn: (context) => listApiKeys(toFilter(wanted), context),
    refetchInterval: ({ state }) => POLL_MS * (state.data?.pages ?? 1),
    placeholderData: (before: ListedKeys | undefined, query) =>
      query?.queryKey[1] === organization.id ? before : undefined,
  });
  const isBehind = query.isPlaceholderData || search !== view.search.trim();
  return { ...query, isBehind };
}

const statuses = { active: 'ACTIVE', revoked: 'REVOKED', all: null } as const satisfies Record<
  StatusChoice,
  unknown
>;

function toFilter({ status, search, isMine, isUnused, ...by }: Wanted): ApiKeyFilter {
  return {
    status: statuses[status],
    search: search.slice(0, MAX_SEARCH) || null,
    createdBy: isMine ? by.userId : by.createdBy,
    unusedSince: isUnused ? unusedSince(Date.now()) : null,
  };
}

async function listApiKeys(
  filter: ApiKeyFilter,
  { signal }: QueryFunctionContext,
): Promise<ListedKeys> {
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
