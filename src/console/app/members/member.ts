import type { InvitationRowFragment, MemberRowFragment } from '../../generated/graphql.ts';

export type Member = MemberRowFragment;

/** An open invitation, without its link. */
export type Invitation = InvitationRowFragment;
