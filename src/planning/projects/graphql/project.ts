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
import { getProjectStats } from '../get-project-stats.ts';
import { listProjects } from '../list-projects.ts';
import { projectStatusSchema, type ShownProject } from '../project.ts';
import { NO_COUNTS } from '../project-counts.ts';
import { countsOfProjects, statsOfProjects } from '../relations.ts';
import { updateProject } from '../update-project.ts';
import { projectCountsRef, projectStatsRef } from './project-figures.ts';

export const projectRef = builder.objectRef<ShownProject>('Project');

projectRef.implement({
  description: 'A body of work with a name and a status.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    description: t.exposeString('description', { nullable: true, description: 'Markdown.' }),
    folderPath: t.exposeString('folderPath', {
      nullable: true,
      description: 'Where the project lives on the machines of its people.',
    }),
    color: t.exposeString('color', { description: 'As #rrggbb.' }),
    icon: t.exposeString('icon', { nullable: true, description: 'The name of its icon.' }),
    status: t.expose('status', {
      type: enumOf(projectStatusSchema),
      description: 'Where it stands.',
    }),
    clientName: t.exposeString('clientName', {
      nullable: true,
      description: 'Whom the project is for.',
    }),
    productionUrl: t.exposeString('productionUrl', {
      nullable: true,
      description: 'Where it runs.',
    }),
    stagingUrl: t.exposeString('stagingUrl', {
      nullable: true,
      description: 'Where it is tried out.',
    }),
    techStack: t.exposeStringList('techStack', {
      description: 'What it is made with, 50 names at most.',
    }),
    startDate: t.expose('startDate', {
      type: 'DateTime',
      nullable: true,
      description: 'When work starts; null when not planned.',
    }),
    targetDate: t.expose('targetDate', {
      type: 'DateTime',
      nullable: true,
      description: 'When it should be done; null when not planned.',
    }),
    counts: t.field({
      type: projectCountsRef,
      description: 'What its work items come to.',
      resolve: async ({ id }, _args, context) =>
        (await follow(countsOfProjects, { id, args: null, context })) ?? NO_COUNTS,
    }),
    stats: t.field({
      type: projectStatsRef,
      nullable: true,
      description: getProjectStats.summary,
      resolve: ({ id }, _args, context) => follow(statsOfProjects, { id, args: null, context }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
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
addDeletion(deleteProject);
