import {
  CreatePasswordResetDocument,
  type CreatePasswordResetMutation,
} from '../../generated/graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useIdempotencyKey } from '../form/use-idempotency-key.ts';
import { useGraphql } from '../session/use-graphql.ts';

/** A new link that sets a password, which is never returned again. */
export type PasswordReset = Extract<
  CreatePasswordResetMutation['createPasswordReset'],
  { __typename: 'CreatePasswordResetSuccess' }
>;

export function useCreatePasswordReset(): (userId: string) => Promise<PasswordReset> {
  const graphql = useGraphql();
  const { withKey } = useIdempotencyKey();
  return async (userId) => {
    const input = withKey({ userId });
    const { createPasswordReset } = await graphql(CreatePasswordResetDocument, { input });
    return unwrapResult(createPasswordReset, 'CreatePasswordResetSuccess');
  };
}
