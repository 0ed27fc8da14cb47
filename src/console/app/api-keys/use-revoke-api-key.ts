import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RevokeApiKeyDocument, type RevokeApiKeyInput } from '../../generated/graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useGraphql } from '../session/use-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';
import { useUpdateCachedKey } from './use-update-cached-key.ts';

/** Revokes a key, and its descendants if the input or the server's default includes them. */
export function useRevokeApiKey() {
  const graphql = useGraphql();
  const client = useQueryClient();
  const single = useOrganizationKey('api-key');
  const updateCached = useUpdateCachedKey();
  return useMutation({
    mutationFn: async (input: RevokeApiKeyInput) => {
      const { revokeApiKey } = await graphql(RevokeApiKeyDocument, { input });
      return unwrapResult(revokeApiKey, 'RevokeApiKeySuccess');
    },
    onSuccess({ apiKey, revokedDescendantIds }) {
      updateCached(apiKey);
      for (const id of revokedDescendantIds) {
        void client.invalidateQueries({ queryKey: [...single, id] });
      }
    },
  });
}
