import { useQueryClient } from '@tanstack/react-query';
import { useOrganizationKey } from '../session/use-organization-key.ts';
import type { ApiKeyDetails } from './api-key.ts';
import { type ListedKeys, replaceKey } from './listed-keys.ts';

/** Replaces a changed key in all cached lists and on its page. */
export function useUpdateCachedKey(): (changed: ApiKeyDetails) => void {
  const client = useQueryClient();
  const lists = useOrganizationKey('api-keys');
  const single = useOrganizationKey('api-key');
  return (changed) => {
    client.setQueriesData<ListedKeys>(
      { queryKey: lists },
      (list) => list && replaceKey(list, changed),
    );
    client.setQueryData([...single, changed.id], changed);
    void client.invalidateQueries({ queryKey: lists });
  };
}
