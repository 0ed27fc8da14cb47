import {
  InviteMemberDocument,
  type InviteMemberInput,
  type InviteMemberMutation,
} from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { succeeded } from '../client/succeeded.ts';

/** An invitation with its link, which nobody can get again. */
export type InvitedMember = Extract<
  InviteMemberMutation['inviteMember'],
  { __typename: 'InviteMemberSuccess' }
>;

export async function inviteMember(input: InviteMemberInput): Promise<InvitedMember> {
  const { inviteMember: result } = await callGraphql(InviteMemberDocument, { input });
  return succeeded(result, 'InviteMemberSuccess');
}
