import { useMutation } from '@tanstack/react-query';
import { UpdateApiKeyDocument, type UpdateApiKeyInput } from '../../generated/graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useGraphql } from '../session/use-graphql.ts';
import { useUpdateCachedKey } from './use-update-cached-key.ts';

/** Renames a key, or sets its operation mode. */
export function useUpdateApiKey() {
  const graphql = useGraphql();
  const updateCached = useUpdateCachedKey();
  return useMutation({
    mutationFn: async (input: UpdateApiKeyInput) => {
      const { updateApiKey } = await graphql(UpdateApiKeyDocument, { input });
      return unwrapResult(updateApiKey, 'UpdateApiKeySuccess').apiKey;
    },
    onSuccess: updateCached,
  });
}
