import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { addLookupById } from '../../graphql/lookup-by-id.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { roleSchema } from '../../kernel/role.ts';
import { userRef } from '../people/graphql.ts';
import { invitationSchema, type ShownInvitation } from './invitation.ts';
import { invitationsById } from './invitations-by-id.ts';
import { inviteMember } from './invite-member.ts';
import { listInvitations } from './list-invitations.ts';
import { revokeInvitation } from './revoke-invitation.ts';

const invitationRef = builder.objectRef<ShownInvitation>('Invitation').implement({
  describedBy: invitationSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    email: t.exposeString('email'),
    role: t.expose('role', { type: enumOf(roleSchema) }),
    status: t.expose('status', { type: enumOf(invitationSchema.shape.status) }),
    invitedBy: t.expose('invitedBy', { type: userRef, nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
  }),
});

builder.queryField('invitations', (t) =>
  t.field({
    ...operationExtensions(listInvitations),
    type: [invitationRef],
    description: listInvitations.summary,
    resolve: (_root, _args, context) => listInvitations.load(context.operationContext, {}),
  }),
);

const inviteMemberSuccess = builder
  .objectRef<{ invitation: ShownInvitation; link: string }>('InviteMemberSuccess')
  .implement({
    describedBy: inviteMember.output,
    fields: (t) => ({
      invitation: t.expose('invitation', { type: invitationRef }),
      link: t.exposeString('link'),
    }),
  });

addMutation(inviteMember, { type: inviteMemberSuccess });

addMutation(revokeInvitation, {
  type: invitationRef,
  field: 'invitation',
  pick: ({ invitation }) => invitation,
  further: (t) => ({
    deletedInvitationId: t.exposeID('id', { description: 'ID of the withdrawn invitation.' }),
  }),
});

addLookupById({ name: 'invitation', type: invitationRef, byId: invitationsById });
