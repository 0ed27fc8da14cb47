import type { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { roleSchema } from '../../kernel/role.ts';
import { userRef } from '../people/graphql.ts';
import { listMembers } from './list-members.ts';
import type { memberSchema } from './member.ts';
import { removeMember } from './remove-member.ts';
import { updateMember } from './update-member.ts';

const memberRef = builder.objectRef<z.output<typeof memberSchema>>('Member').implement({
  description: 'A person in the organization, and what they are there.',
  fields: (t) => ({
    user: t.field({
      type: userRef,
      description: 'Who.',
      resolve: ({ userId: id, name, email }) => ({ id, name, email }),
    }),
    image: t.exposeString('image', {
      nullable: true,
      description: 'The address of their picture.',
    }),
    role: t.expose('role', { type: enumOf(roleSchema), description: 'As what.' }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime', description: 'Since when.' }),
    disabledAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when they may do nothing here; null while they may.',
    }),
    activeApiKeys: t.exposeInt('activeApiKeys', {
      description: 'How many keys of theirs are not revoked.',
    }),
  }),
});

builder.queryField('members', (t) =>
  t.field({
    ...operationExtensions(listMembers),
    type: [memberRef],
    description: listMembers.summary,
    resolve: (_root, _args, context) => listMembers.load(context.service, {}),
  }),
);

addMutation(updateMember, { type: memberRef, field: 'member' });

const removedRef = builder
  .objectRef<z.output<typeof removeMember.output>>('RemoveMemberSuccess')
  .implement({
    description: 'They are no longer in the organization.',
    fields: (t) => ({
      user: t.expose('user', { type: userRef, description: 'Who was a member.' }),
      revokedApiKeys: t.exposeInt('revokedApiKeys', {
        description: 'How many keys of theirs worked until now.',
      }),
    }),
  });

addMutation(removeMember, { type: removedRef });
