import type { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { addMutation } from '../../../graphql/mutation.ts';
import { runs } from '../../../graphql/operation-extensions.ts';
import { roleSchema } from '../../../kernel/role.ts';
import { addProjectMember } from '../../../planning/project-members/add-project-member.ts';
import { projectMemberRef } from '../../../planning/project-members/graphql.ts';
import { projectRoleSchema } from '../../../planning/project-members/project-member.ts';
import { removeProjectMember } from '../../../planning/project-members/remove-project-member.ts';
import { projectRef } from '../../../planning/projects/graphql/project-ref.ts';
import { projectsById } from '../../../planning/projects/projects-by-id.ts';
import { userRef } from '../../people/graphql.ts';
import { listMembers } from '../list-members.ts';
import type { memberSchema } from '../member.ts';

export const memberRef = builder.objectRef<z.output<typeof memberSchema>>('Member').implement({
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

projectMemberRef.implement({
  description: 'A person on a project, and what they are there.',
  fields: (t) => ({
    user: t.expose('user', { type: userRef, description: 'Who.' }),
    role: t.expose('role', { type: enumOf(projectRoleSchema), description: 'As what.' }),
    project: t.field({
      type: projectRef,
      nullable: true,
      description: 'On which project.',
      resolve: ({ projectId: id }, _args, context) =>
        follow(projectsById, { id, args: null, context }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when.' }),
  }),
});

builder.queryField('members', (t) =>
  t.field({
    ...runs(listMembers),
    type: [memberRef],
    description: listMembers.summary,
    resolve: (_root, _args, context) => listMembers.load(context.service, {}),
  }),
);

addMutation(addProjectMember, {
  type: projectMemberRef,
  pick: (member) => member,
  field: { name: 'member', description: 'The added member.' },
});

const removedRef = builder
  .objectRef<{ projectId: string }>('RemoveProjectMemberSuccess')
  .implement({
    description: 'They are no longer on the project.',
    fields: (t) => ({
      project: t.field({
        type: projectRef,
        nullable: true,
        description: 'The project; null to a key that may not read projects.',
        resolve: ({ projectId: id }, _args, context) =>
          follow(projectsById, { id, args: null, context }),
      }),
    }),
  });

addMutation(removeProjectMember, { type: removedRef, pick: (removed) => removed });
