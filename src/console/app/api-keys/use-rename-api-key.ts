import { useMutation } from '@tanstack/react-query';
import { RenameApiKeyDocument } from '../../generated/graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useGraphql } from '../session/use-graphql.ts';
import { useUpdateCachedKey } from './use-update-cached-key.ts';

export function useRenameApiKey() {
  const graphql = useGraphql();
  const updateCached = useUpdateCachedKey();
  return useMutation({
    mutationFn: async (input: { id: string; name: string }) => {
      const { updateApiKey } = await graphql(RenameApiKeyDocument, { input });
      return unwrapResult(updateApiKey, 'UpdateApiKeySuccess').apiKey;
    },
    onSuccess: updateCached,
  });
}
