import {
  InviteMemberDocument,
  type InviteMemberInput,
  type InviteMemberMutation,
} from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { unwrapResult } from '../client/unwrap-result.ts';

/** A new invitation with its link, which is never returned again. */
export type InvitedMember = Extract<
  InviteMemberMutation['inviteMember'],
  { __typename: 'InviteMemberSuccess' }
>;

export async function inviteMember(input: InviteMemberInput): Promise<InvitedMember> {
  const { inviteMember: result } = await callGraphql(InviteMemberDocument, { input });
  return unwrapResult(result, 'InviteMemberSuccess');
}
