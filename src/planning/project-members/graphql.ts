import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { follow } from '../../graphql/follow.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { argsOf } from '../../graphql/operation-input.ts';
import { userRef } from '../../identity/people/graphql.ts';
import { projectRef } from '../projects/graphql/project.ts';
import { projectsById } from '../projects/relations.ts';
import { addProjectMember } from './add-project-member.ts';
import { listProjectMembers } from './list-project-members.ts';
import { membersOfProjects } from './members-of-projects.ts';
import {
  projectMemberSchema,
  projectRoleSchema,
  type ShownProjectMember,
} from './project-member.ts';
import { removeProjectMember } from './remove-project-member.ts';

const projectMemberRef = builder.objectRef<ShownProjectMember>('ProjectMember');

builder.objectFields(projectRef, (t) => ({
  members: t.field({
    ...operationExtensions(membersOfProjects),
    type: [projectMemberRef],
    description:
      'Members of the project, longest membership first, 500 at most; `projectMembers` reads on.',
    resolve: async ({ id }, _args, context) =>
      (await follow(membersOfProjects, { id, args: null, context })) ?? [],
  }),
}));

builder.queryField('projectMembers', (t) =>
  t.field({
    ...operationExtensions(listProjectMembers),
    type: [projectMemberRef],
    description: listProjectMembers.summary,
    args: argsOf(t.arg, listProjectMembers.input),
    resolve: async (_root, args, context) =>
      (await listProjectMembers.load(context.operationContext, args)).items,
  }),
);

projectMemberRef.implement({
  describedBy: projectMemberSchema,
  fields: (t) => ({
    user: t.expose('user', { type: userRef }),
    role: t.expose('role', { type: enumOf(projectRoleSchema) }),
    project: t.field({
      ...operationExtensions(projectsById),
      type: projectRef,
      nullable: true,
      description: 'Project of the membership.',
      resolve: ({ projectId: id }, _args, context) =>
        follow(projectsById, { id, args: null, context }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

addMutation(addProjectMember, { type: projectMemberRef, field: 'member' });

const removedRef = builder
  .objectRef<{ projectId: string }>('RemoveProjectMemberSuccess')
  .implement({
    description: `Success of ${removeProjectMember.name}.`,
    fields: (t) => ({
      project: t.field({
        ...operationExtensions(projectsById),
        type: projectRef,
        nullable: true,
        description: 'Project of the removed member.',
        resolve: ({ projectId: id }, _args, context) =>
          follow(projectsById, { id, args: null, context }),
      }),
    }),
  });

addMutation(removeProjectMember, { type: removedRef });
