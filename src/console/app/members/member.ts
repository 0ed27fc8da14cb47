import type { InvitationRowFragment, MemberRowFragment } from '../../generated/graphql.ts';

export type Member = MemberRowFragment;

/** An open invitation; the link of it was shown once. */
export type Invitation = InvitationRowFragment;
