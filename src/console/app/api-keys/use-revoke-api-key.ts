import { useMutation } from '@tanstack/react-query';
import { RevokeApiKeyDocument } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { succeeded } from '../client/succeeded.ts';
import { useShowChangedKey } from './use-show-changed-key.ts';

/** Ends a key, for good. */
export function useRevokeApiKey() {
  const showChanged = useShowChangedKey();
  return useMutation({
    mutationFn: async (id: string) => {
      const { revokeApiKey } = await callGraphql(RevokeApiKeyDocument, { input: { id } });
      return succeeded(revokeApiKey, 'RevokeApiKeySuccess').apiKey;
    },
    onSuccess: showChanged,
  });
}
