import { builder } from '../../../graphql/builder.ts';
import { connect, connectionOf, pagingArgs } from '../../../graphql/connection.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { lookUp } from '../../../graphql/load-or-null.ts';
import { addMutation } from '../../../graphql/mutation.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { runs } from '../../../graphql/operation-extensions.ts';
import { listArgs } from '../../../graphql/operation-input.ts';
import { boardsOfProjects } from '../../boards/boards-of-projects.ts';
import { boardRef } from '../../boards/graphql/board-ref.ts';
import { milestoneRef } from '../../milestones/graphql/milestone-ref.ts';
import { milestonesOfProjects } from '../../milestones/milestones-of-projects.ts';
import { projectMemberRef } from '../../project-members/graphql.ts';
import { membersOfProjects } from '../../project-members/members-of-projects.ts';
import { projectDocLinkRef } from '../../project-resources/graphql/project-doc-link.ts';
import { projectNoteRef } from '../../project-resources/graphql/project-note.ts';
import { projectRepositoryRef } from '../../project-resources/graphql/project-repository.ts';
import { projectDocLinks } from '../../project-resources/project-doc-links.ts';
import { projectNotes } from '../../project-resources/project-notes.ts';
import { projectRepositories } from '../../project-resources/project-repositories.ts';
import { roadmapRef } from '../../roadmaps/graphql.ts';
import { roadmapsOfProjects } from '../../roadmaps/roadmaps-of-projects.ts';
import { workItemsField } from '../../work-items/graphql/work-item-ref.ts';
import { workItemsOfProjects } from '../../work-items/work-items-of.ts';
import { archiveProject } from '../archive-project.ts';
import { countsOfProjects } from '../counts-of-projects.ts';
import { createProject } from '../create-project.ts';
import { deleteProject } from '../delete-project.ts';
import { getProject } from '../get-project.ts';
import { getProjectStats } from '../get-project-stats.ts';
import { listProjects } from '../list-projects.ts';
import { projectStatusSchema } from '../project.ts';
import { NO_COUNTS } from '../project-counts.ts';
import { statsOfProjects } from '../stats-of-projects.ts';
import { updateProject } from '../update-project.ts';
import { projectCountsRef, projectStatsRef } from './project-figures.ts';
import { projectRef } from './project-ref.ts';

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
    boards: t.field({
      type: [boardRef],
      description: 'Its boards, and those that are for all projects; oldest first.',
      resolve: async ({ id }, _args, context) =>
        (await follow(boardsOfProjects, { id, args: null, context })) ?? [],
    }),
    workItems: t.field(
      workItemsField(
        t.arg,
        workItemsOfProjects,
        'Its work items, newest first unless sorted otherwise.',
      ),
    ),
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
    roadmap: t.field({
      type: roadmapRef,
      nullable: true,
      description:
        'Its epics with up to three levels below them; 2,000 items at most in a request.',
      resolve: ({ id }, _args, context) => follow(roadmapsOfProjects, { id, args: null, context }),
    }),
    milestones: t.field({
      type: [milestoneRef],
      description: 'What it is to reach, by target date, those without one last; 500 at most.',
      resolve: async ({ id }, _args, context) =>
        (await follow(milestonesOfProjects, { id, args: null, context })) ?? [],
    }),
    members: t.field({
      type: [projectMemberRef],
      description: 'Who is on it, the longest there first, 500 at most.',
      resolve: async ({ id }, _args, context) =>
        (await follow(membersOfProjects, { id, args: null, context })) ?? [],
    }),
    docLinks: t.field({
      type: [projectDocLinkRef],
      description: 'Links to documents about it, 200 at most.',
      resolve: async ({ id }, _args, context) =>
        (await follow(projectDocLinks.ofProjects, { id, args: null, context })) ?? [],
    }),
    repositories: t.field({
      type: [projectRepositoryRef],
      description: 'The repositories its code is in, 200 at most.',
      resolve: async ({ id }, _args, context) =>
        (await follow(projectRepositories.ofProjects, { id, args: null, context })) ?? [],
    }),
    notes: t.field({
      type: [projectNoteRef],
      description: 'What people want to remember about it, 200 at most.',
      resolve: async ({ id }, _args, context) =>
        (await follow(projectNotes.ofProjects, { id, args: null, context })) ?? [],
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});

builder.queryField('projects', (t) =>
  t.field({
    ...runs(listProjects),
    type: connectionOf(projectRef, 'Project'),
    description: listProjects.summary,
    args: { ...pagingArgs(t.arg), ...listArgs(t.arg, 'Project', listProjects.input) },
    resolve: (_root, args, context, info) => connect(listProjects, { args, context, info }),
  }),
);

builder.queryField('project', (t) =>
  t.field({
    ...runs(getProject),
    type: projectRef,
    nullable: true,
    description: 'One project; null when there is none with this id, or none for you.',
    args: { id: t.arg.id({ required: true, description: 'The id of the project.' }) },
    resolve: (_root, input, context) => lookUp(getProject, context, input),
  }),
);

addMutation(createProject, {
  type: projectRef,
  pick: (project) => project,
  field: { name: 'project', description: 'The created project.' },
});

addMutation(updateProject, {
  type: projectRef,
  pick: (project) => project,
  field: { name: 'project', description: 'The changed project.' },
});

addMutation(archiveProject, {
  type: projectRef,
  pick: (project) => project,
  field: { name: 'project', description: 'The archived project.' },
});

const deletedRef = builder.objectRef<{ id: string }>('DeleteProjectSuccess').implement({
  description: 'It is gone.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id it had.' }) }),
});

addMutation(deleteProject, { type: deletedRef, pick: (deleted) => deleted });
