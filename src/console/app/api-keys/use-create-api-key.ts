import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CreateApiKeyDocument, type CreateApiKeyInput } from '../../generated/graphql.ts';
import { toApiError } from '../client/to-api-error.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useIdempotencyKey } from '../form/use-idempotency-key.ts';
import { useGraphql } from '../session/use-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';

type NewApiKey = Omit<CreateApiKeyInput, 'idempotencyKey'>;

/** Creates a key. Reset the mutation after reading the secret, so that no cache holds it. */
export function useCreateApiKey() {
  const graphql = useGraphql();
  const { withKey, renew } = useIdempotencyKey();
  const client = useQueryClient();
  const lists = useOrganizationKey('api-keys');
  return useMutation({
    mutationFn: async (input: NewApiKey) => {
      const { createApiKey } = await graphql(CreateApiKeyDocument, { input: withKey(input) });
      return unwrapResult(createApiKey, 'CreateApiKeySuccess');
    },
    gcTime: 0,
    onSuccess() {
      renew();
      void client.invalidateQueries({ queryKey: lists });
    },
    onError: (error) => toApiError(error).createdId && renew(),
  });
}
