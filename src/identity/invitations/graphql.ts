import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { roleSchema } from '../../kernel/role.ts';
import { userRef } from '../people/graphql.ts';
import { invitationSchema, type ShownInvitation } from './invitation.ts';
import { inviteMember } from './invite-member.ts';
import { listInvitations } from './list-invitations.ts';
import { revokeInvitation } from './revoke-invitation.ts';

const invitationRef = builder.objectRef<ShownInvitation>('Invitation').implement({
  description: 'A link by which somebody becomes a member. Never the link itself.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The same id on every transport.' }),
    email: t.exposeString('email', { description: 'Who is invited.' }),
    role: t.expose('role', { type: enumOf(roleSchema), description: 'What they are going to be.' }),
    status: t.expose('status', {
      type: enumOf(invitationSchema.shape.status),
      description: 'Whether the link can still be used.',
    }),
    invitedBy: t.expose('invitedBy', {
      type: userRef,
      nullable: true,
      description: 'Who invited them; null where it was who runs the server.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was sent.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'Until when the link works.',
    }),
  }),
});

builder.queryField('invitations', (t) =>
  t.field({
    ...operationExtensions(listInvitations),
    type: [invitationRef],
    description: listInvitations.summary,
    resolve: (_root, _args, context) => listInvitations.load(context.service, {}),
  }),
);

const inviteMemberSuccess = builder
  .objectRef<{ invitation: ShownInvitation; link: string }>('InviteMemberSuccess')
  .implement({
    description: 'The invitation, with its link for the only time.',
    fields: (t) => ({
      invitation: t.expose('invitation', {
        type: invitationRef,
        description: 'The invitation as it is listed.',
      }),
      link: t.exposeString('link', { description: 'The address to open. Hand it over privately.' }),
    }),
  });

addMutation(inviteMember, { type: inviteMemberSuccess });

addMutation(revokeInvitation, {
  type: invitationRef,
  field: 'invitation',
  pick: ({ invitation }) => invitation,
});
