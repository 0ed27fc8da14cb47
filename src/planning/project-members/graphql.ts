import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { follow } from '../../graphql/follow.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { userRef } from '../../identity/people/graphql.ts';
import { projectRef } from '../projects/graphql/project.ts';
import { projectsById } from '../projects/relations.ts';
import { addProjectMember } from './add-project-member.ts';
import { membersOfProjects } from './members-of-projects.ts';
import { projectRoleSchema, type ShownProjectMember } from './project-member.ts';
import { removeProjectMember } from './remove-project-member.ts';

const projectMemberRef = builder.objectRef<ShownProjectMember>('ProjectMember');

builder.objectFields(projectRef, (t) => ({
  members: t.field({
    type: [projectMemberRef],
    description: 'Who is on it, the longest there first, 500 at most.',
    resolve: async ({ id }, _args, context) =>
      (await follow(membersOfProjects, { id, args: null, context })) ?? [],
  }),
}));

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

addMutation(addProjectMember, { type: projectMemberRef, field: 'member' });

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

addMutation(removeProjectMember, { type: removedRef });
