import { useMutation } from '@tanstack/react-query';
import { RevokeApiKeyDocument } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useUpdateCachedKey } from './use-update-cached-key.ts';

export function useRevokeApiKey() {
  const updateCached = useUpdateCachedKey();
  return useMutation({
    mutationFn: async (id: string) => {
      const { revokeApiKey } = await callGraphql(RevokeApiKeyDocument, { input: { id } });
      return unwrapResult(revokeApiKey, 'RevokeApiKeySuccess').apiKey;
    },
    onSuccess: updateCached,
  });
}
