import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CreateApiKeyDocument, type Permission } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { succeeded } from '../client/succeeded.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';

type NewApiKey = { name: string; permissions: Permission[] };

/** Creates a key. Who takes the key out of the answer resets this, so that it is kept nowhere. */
export function useCreateApiKey() {
  const client = useQueryClient();
  const lists = useOrganizationKey('api-keys');
  return useMutation({
    mutationFn: async (input: NewApiKey) => {
      const { createApiKey } = await callGraphql(CreateApiKeyDocument, { input });
      return succeeded(createApiKey, 'CreateApiKeySuccess');
    },
    gcTime: 0,
    onSuccess: () => void client.invalidateQueries({ queryKey: lists }),
  });
}
