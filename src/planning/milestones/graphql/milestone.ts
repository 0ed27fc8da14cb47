import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { lookUp } from '../../../graphql/load-or-null.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { runs } from '../../../graphql/operation-extensions.ts';
import { projectRef } from '../../projects/graphql/project-ref.ts';
import { projectsById } from '../../projects/projects-by-id.ts';
import { workItemsField } from '../../work-items/graphql/work-item-ref.ts';
import { prioritySchema } from '../../work-items/work-item.ts';
import { workItemsOfMilestones } from '../../work-items/work-items-of.ts';
import { getMilestone } from '../get-milestone.ts';
import { milestoneStatusSchema } from '../milestone.ts';
import { milestonesOfProjects } from '../milestones-of-projects.ts';
import { milestoneRef } from './milestone-ref.ts';

milestoneRef.implement({
  description: 'Something a project is to reach, and the work that it takes.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What is to be reached.' }),
    description: t.exposeString('description', { nullable: true, description: 'Markdown.' }),
    status: t.expose('status', {
      type: enumOf(milestoneStatusSchema),
      description: 'Where it stands.',
    }),
    priority: t.expose('priority', { type: enumOf(prioritySchema), description: 'How urgent.' }),
    targetDate: t.expose('targetDate', {
      type: 'DateTime',
      nullable: true,
      description: 'When it should be reached; null when not planned.',
    }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was completed; null unless it is.',
    }),
    totalItems: t.exposeInt('totalItems', {
      description: 'How many tasks and ideas are in it or below what is in it, each counted once.',
    }),
    completedItems: t.exposeInt('completedItems', { description: 'How many of them are done.' }),
    progress: t.exposeInt('progress', {
      description: 'The share of them in percent, 0 to 100; 0 when there are none.',
    }),
    project: t.field({
      type: projectRef,
      nullable: true,
      description: 'The project it is of.',
      resolve: ({ projectId: id }, _args, context) =>
        follow(projectsById, { id, args: null, context }),
    }),
    workItems: t.field(
      workItemsField(
        t.arg,
        workItemsOfMilestones,
        'What was put into it, newest first unless sorted otherwise.',
      ),
    ),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});

builder.queryField('milestone', (t) =>
  t.field({
    ...runs(getMilestone),
    type: milestoneRef,
    nullable: true,
    description: 'One milestone; null when there is none with this id, or none for you.',
    args: { id: t.arg.id({ required: true, description: 'The id of the milestone.' }) },
    resolve: (_root, input, context) => lookUp(getMilestone, context, input),
  }),
);

builder.objectFields(projectRef, (t) => ({
  milestones: t.field({
    type: [milestoneRef],
    description: 'What it is to reach, by target date, those without one last; 500 at most.',
    resolve: async ({ id }, _args, context) =>
      (await follow(milestonesOfProjects, { id, args: null, context })) ?? [],
  }),
}));
