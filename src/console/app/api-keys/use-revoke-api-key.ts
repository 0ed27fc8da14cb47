import { useMutation } from '@tanstack/react-query';
import { RevokeApiKeyDocument } from '../../generated/graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useGraphql } from '../session/use-graphql.ts';
import { useUpdateCachedKey } from './use-update-cached-key.ts';

export function useRevokeApiKey() {
  const graphql = useGraphql();
  const updateCached = useUpdateCachedKey();
  return useMutation({
    mutationFn: async (id: string) => {
      const { revokeApiKey } = await graphql(RevokeApiKeyDocument, { input: { id } });
      return unwrapResult(revokeApiKey, 'RevokeApiKeySuccess').apiKey;
    },
    onSuccess: updateCached,
  });
}
