import type { InfiniteData } from '@tanstack/react-query';
import type { ListApiKeysQuery } from '../../generated/graphql.ts';
import type { Tagged } from '../client/poll-graphql.ts';
import { requireValue } from '../client/require-value.ts';
import type { ApiKey } from './api-key.ts';

type KeysPage = { apiKeys: NonNullable<ListApiKeysQuery['apiKeys']> };

/** The loaded pages of a list of keys, each with its entity tag, by their cursors. */
export type ListedKeys = InfiniteData<Tagged<KeysPage>, string | null>;

/** A page with keys. */
export function toKeysPage({ data, etag }: Tagged<ListApiKeysQuery>): Tagged<KeysPage> {
  return { data: { apiKeys: requireValue(data.apiKeys) }, etag };
}

/** The keys of all loaded pages. A key that moved between two requests may be on both. */
export function keysOf({ pages }: Pick<ListedKeys, 'pages'>): ApiKey[] {
  const byId = new Map<string, ApiKey>();
  for (const { data } of pages) for (const key of data.apiKeys.nodes) byId.set(key.id, key);
  return [...byId.values()];
}

/** The list with a changed key. Its page loses the entity tag, since the server never sent it so. */
export function replaceKey(list: ListedKeys, changed: ApiKey): ListedKeys {
  const pages = list.pages.map((page) => {
    const { apiKeys } = page.data;
    if (!apiKeys.nodes.some(({ id }) => id === changed.id)) return page;
    const nodes = apiKeys.nodes.map((key) => (key.id === changed.id ? changed : key));
    return { data: { ...page.data, apiKeys: { ...apiKeys, nodes } }, etag: null };
  });
  return { ...list, pages };
}
