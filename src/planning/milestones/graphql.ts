import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { follow } from '../../graphql/follow.ts';
import { addLookup } from '../../graphql/lookup.ts';
import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { projectRef } from '../projects/graphql/project.ts';
import { projectsById } from '../projects/relations.ts';
import { workItemsField } from '../work-items/graphql/work-item-ref.ts';
import { prioritySchema } from '../work-items/work-item.ts';
import { workItemsOfMilestones } from '../work-items/work-items-of.ts';
import { addWorkItemsToMilestone } from './add-work-items-to-milestone.ts';
import { createMilestone } from './create-milestone.ts';
import { deleteMilestone } from './delete-milestone.ts';
import { getMilestone } from './get-milestone.ts';
import { milestoneStatusSchema, type ShownMilestone } from './milestone.ts';
import { milestonesById, milestonesOfProjects } from './relations.ts';
import { removeWorkItemFromMilestone } from './remove-work-item-from-milestone.ts';
import { updateMilestone } from './update-milestone.ts';

const milestoneRef = builder.objectRef<ShownMilestone>('Milestone');

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

addLookup(getMilestone, milestoneRef, 'milestone');

builder.objectFields(projectRef, (t) => ({
  milestones: t.field({
    type: [milestoneRef],
    description: 'What it is to reach, by target date, those without one last; 500 at most.',
    resolve: async ({ id }, _args, context) =>
      (await follow(milestonesOfProjects, { id, args: null, context })) ?? [],
  }),
}));

addMutation(createMilestone, { type: milestoneRef, field: 'milestone' });
addMutation(updateMilestone, { type: milestoneRef, field: 'milestone' });

type OfMilestone = { milestoneId: string };

const linkedRef = builder
  .objectRef<OfMilestone & { linkedCount: number }>('AddWorkItemsToMilestoneSuccess')
  .implement({
    description: 'They are in the milestone.',
    fields: (t) => ({
      linkedCount: t.exposeInt('linkedCount', {
        description: 'How many of them were not in it before.',
      }),
      milestone: t.field({
        type: milestoneRef,
        nullable: true,
        description: 'The milestone; null to a key that may not read projects.',
        resolve: ({ milestoneId: id }, _args, context) =>
          follow(milestonesById, { id, args: null, context }),
      }),
    }),
  });

addMutation(addWorkItemsToMilestone, { type: linkedRef });

const unlinkedRef = builder.objectRef<OfMilestone>('RemoveWorkItemFromMilestoneSuccess').implement({
  description: 'It is no longer in the milestone.',
  fields: (t) => ({
    milestone: t.field({
      type: milestoneRef,
      nullable: true,
      description: 'The milestone; null to a key that may not read projects.',
      resolve: ({ milestoneId: id }, _args, context) =>
        follow(milestonesById, { id, args: null, context }),
    }),
  }),
});

addMutation(removeWorkItemFromMilestone, { type: unlinkedRef });
addDeletion(deleteMilestone, 'milestoneId');
