import { useMutation } from '@tanstack/react-query';
import { RenameApiKeyDocument } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useUpdateCachedKey } from './use-update-cached-key.ts';

export function useRenameApiKey() {
  const updateCached = useUpdateCachedKey();
  return useMutation({
    mutationFn: async (input: { id: string; name: string }) => {
      const { updateApiKey } = await callGraphql(RenameApiKeyDocument, { input });
      return unwrapResult(updateApiKey, 'UpdateApiKeySuccess').apiKey;
    },
    onSuccess: updateCached,
  });
}
