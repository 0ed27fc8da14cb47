import {
  InviteMemberDocument,
  type InviteMemberInput,
  type InviteMemberMutation,
} from '../../generated/graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';
import { useIdempotencyKey } from '../form/use-idempotency-key.ts';
import { useGraphql } from '../session/use-graphql.ts';

/** A new invitation with its link, which is never returned again. */
export type InvitedMember = Extract<
  InviteMemberMutation['inviteMember'],
  { __typename: 'InviteMemberSuccess' }
>;

export function useInviteMember(): (input: InviteMemberInput) => Promise<InvitedMember> {
  const graphql = useGraphql();
  const { withKey } = useIdempotencyKey();
  return async (input) => {
    const { inviteMember } = await graphql(InviteMemberDocument, { input: withKey(input) });
    return unwrapResult(inviteMember, 'InviteMemberSuccess');
  };
}
