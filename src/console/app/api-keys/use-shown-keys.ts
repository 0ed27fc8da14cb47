import { useCallback } from 'react';
import { useNow } from '../components/use-now.ts';
import { useSignedIn } from '../session/signed-in-context.ts';
import type { ListView } from './list-view.ts';
import { keysOf } from './listed-keys.ts';
import { filterApiKeys, selectApiKeys } from './select-api-keys.ts';
import { useApiKeys } from './use-api-keys.ts';

/**
 * The keys of a view: in the order of the server, or, while a changed view loads, those of the loaded
 * keys that it shows. An outdated list without matches does not mean that there are none.
 */
export function useShownKeys(view: ListView) {
  const query = useApiKeys(view);
  const { data, isOutdated, isFetching, hasNextPage, fetchNextPage } = query;
  const userId = useSignedIn().session.user.id;
  const now = useNow();
  const loaded = data && keysOf(data);
  const select = isOutdated ? selectApiKeys : filterApiKeys;
  const found = loaded && select(loaded, { view, userId, now });
  const keys = isOutdated && found?.length === 0 ? undefined : found;

  const hidden = (loaded?.length ?? 0) - (found?.length ?? 0);
  const ofServer = data?.pages[0]?.data.apiKeys.totalCount ?? 0;
  const total = isOutdated ? (found?.length ?? 0) : Math.max(ofServer - hidden, 0);

  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const onEnd = hasNextPage && !isFetching && !isOutdated ? loadMore : undefined;
  return { query, keys, total, onEnd };
}
