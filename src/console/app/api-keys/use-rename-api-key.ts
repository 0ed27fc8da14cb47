import { useMutation } from '@tanstack/react-query';
import { RenameApiKeyDocument } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { succeeded } from '../client/succeeded.ts';
import { useShowChangedKey } from './use-show-changed-key.ts';

/** Gives a key another name. */
export function useRenameApiKey() {
  const showChanged = useShowChangedKey();
  return useMutation({
    mutationFn: async (input: { id: string; name: string }) => {
      const { updateApiKey } = await callGraphql(RenameApiKeyDocument, { input });
      return succeeded(updateApiKey, 'UpdateApiKeySuccess').apiKey;
    },
    onSuccess: showChanged,
  });
}
