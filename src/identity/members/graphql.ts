import type { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { changedObjects } from '../../graphql/changed-object.ts';
import { enumOf } from '../../graphql/enums.ts';
import { addLookupById } from '../../graphql/lookup-by-id.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { argsOf } from '../../graphql/operation-input.ts';
import { roleSchema } from '../../kernel/role.ts';
import { apiKeysById } from '../api-keys/api-keys-by-id.ts';
import { apiKeyRef } from '../api-keys/graphql/api-key.ts';
import { userRef } from '../people/graphql.ts';
import { listMembers } from './list-members.ts';
import { memberSchema } from './member.ts';
import { membersByUserId } from './members-by-user-id.ts';
import { removeMember } from './remove-member.ts';
import { updateMember } from './update-member.ts';

const memberRef = builder.objectRef<z.output<typeof memberSchema>>('Member').implement({
  describedBy: memberSchema,
  fields: (t) => ({
    user: t.field({
      type: userRef,
      description: 'User who is the member.',
      resolve: ({ userId: id, name, email }) => ({ id, name, email }),
    }),
    image: t.exposeString('image', { nullable: true }),
    role: t.expose('role', { type: enumOf(roleSchema) }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime' }),
    disabledAt: t.expose('disabledAt', { type: 'DateTime', nullable: true }),
    activeApiKeyCount: t.exposeInt('activeApiKeyCount'),
  }),
});

builder.queryField('members', (t) =>
  t.field({
    ...operationExtensions(listMembers),
    type: [memberRef],
    description: listMembers.summary,
    args: argsOf(t.arg, listMembers.input),
    resolve: async (_root, args, context) =>
      (await listMembers.load(context.operationContext, args)).items,
  }),
);

addMutation(updateMember, { type: memberRef, field: 'member' });

type Removed = z.output<typeof removeMember.output> & {
  apiKeyIds: string[];
  invitationIds: string[];
};

const removedRef = builder.objectRef<Removed>('RemoveMemberSuccess').implement({
  describedBy: removeMember.output,
  fields: (t) => ({
    user: t.expose('user', { type: userRef }),
    revokedApiKeyCount: t.exposeInt('revokedApiKeyCount'),
    revokedKeys: t.field(
      changedObjects({
        type: apiKeyRef,
        relation: apiKeysById,
        description: 'API keys that were revoked.',
        idsOf: ({ apiKeyIds }) => apiKeyIds,
      }),
    ),
    deletedInvitationIds: t.exposeIDList('invitationIds', {
      description: 'IDs of the withdrawn invitations.',
    }),
  }),
});

addMutation(removeMember, { type: removedRef });

addLookupById({ name: 'member', type: memberRef, byId: membersByUserId });
