import { builder } from '../../../graphql/builder.ts';
import { connect, connectionOf, pagingArgs } from '../../../graphql/connection.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { addLookup } from '../../../graphql/lookup.ts';
import { addDeletion, addMutation } from '../../../graphql/mutation.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { listArgs } from '../../../graphql/operation-input.ts';
import { archiveProject } from '../archive-project.ts';
import { createProject } from '../create-project.ts';
import { deleteProject } from '../delete-project.ts';
import { getProject } from '../get-project.ts';
import { listProjects } from '../list-projects.ts';
import { projectSchema, projectStatusSchema, type ShownProject } from '../project.ts';
import { NO_COUNTS } from '../project-counts.ts';
import { countsOfProjects, statsOfProjects } from '../relations.ts';
import { updateProject } from '../update-project.ts';
import { projectCountsRef, projectStatsRef } from './project-figures.ts';

export const projectRef = builder.objectRef<ShownProject>('Project');

projectRef.implement({
  describedBy: projectSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name'),
    key: t.exposeString('key'),
    description: t.exposeString('description', { nullable: true }),
    folderPath: t.exposeString('folderPath', { nullable: true }),
    color: t.exposeString('color'),
    icon: t.exposeString('icon', { nullable: true }),
    status: t.expose('status', { type: enumOf(projectStatusSchema) }),
    clientName: t.exposeString('clientName', { nullable: true }),
    productionUrl: t.exposeString('productionUrl', { nullable: true }),
    stagingUrl: t.exposeString('stagingUrl', { nullable: true }),
    techStack: t.exposeStringList('techStack'),
    startDate: t.expose('startDate', { type: 'LocalDate', nullable: true }),
    targetDate: t.expose('targetDate', { type: 'LocalDate', nullable: true }),
    counts: t.field({
      ...operationExtensions(countsOfProjects),
      type: projectCountsRef,
      description: 'Numbers of its work items by type and completion.',
      resolve: async ({ id }, _args, context) =>
        (await follow(countsOfProjects, { id, args: null, context })) ?? NO_COUNTS,
    }),
    stats: t.field({
      ...operationExtensions(statsOfProjects),
      type: projectStatsRef,
      nullable: true,
      description: 'Numbers of its tasks and ideas, in total and done.',
      resolve: ({ id }, _args, context) => follow(statsOfProjects, { id, args: null, context }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

builder.queryField('projects', (t) =>
  t.field({
    ...operationExtensions(listProjects),
    type: connectionOf(projectRef, 'Project'),
    description: listProjects.summary,
    args: { ...pagingArgs(t.arg), ...listArgs(t.arg, 'Project', listProjects.input) },
    resolve: (_root, args, context, info) => connect(listProjects, { args, context, info }),
  }),
);

addLookup(getProject, projectRef, 'project');

addMutation(createProject, { type: projectRef, field: 'project' });
addMutation(updateProject, { type: projectRef, field: 'project' });
addMutation(archiveProject, { type: projectRef, field: 'project' });
export const deleteProjectSuccess = addDeletion(deleteProject);
