import type { ApiKey } from './api-key.ts';
import type { ListView } from './list-view.ts';
import { isUnused } from './recent-use.ts';

type Selection = { view: ListView; userId: string; now: number };

/**
 * Filters and sorts the loaded keys. The server does the same with all keys, but its response to a
 * changed view takes a moment.
 */
export function selectApiKeys(keys: readonly ApiKey[], selection: Selection): ApiKey[] {
  const { by, isDescending } = selection.view.sorting;
  const compare = orders[by] ?? byCreation;
  const direction = isDescending ? -1 : 1;
  return filterApiKeys(keys, selection).sort((one, other) => direction * compare(one, other));
}

/** Filters the loaded keys, in the order of the server. */
export function filterApiKeys(keys: readonly ApiKey[], { view, userId, now }: Selection): ApiKey[] {
  const search = view.search.trim().toLowerCase();
  return keys.filter(
    (key) =>
      (view.status === 'all' || key.status.toLowerCase() === view.status) &&
      (!view.isMine || key.createdBy.id === userId) &&
      (!view.createdBy || key.createdBy.id === view.createdBy) &&
      (!view.isUnused || isUnused(key, now)) &&
      (!search || `${key.name}\n${key.keyPrefix}`.toLowerCase().includes(search)),
  );
}

type Compare = (one: ApiKey, other: ApiKey) => number;

const byCreation: Compare = (one, other) => one.createdAt.localeCompare(other.createdAt);

const orders: Record<string, Compare> = {
  name: (one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }),
  created: byCreation,
  // Keys that were never used come first.
  used: (one, other) => (one.lastUsedAt ?? '').localeCompare(other.lastUsedAt ?? ''),
};
