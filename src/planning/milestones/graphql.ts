import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { connectionOf, followToPage, pagingArgs } from '../../graphql/connection.ts';
import type { GraphQLContext } from '../../graphql/context.ts';
import { enumOf } from '../../graphql/enums.ts';
import { follow } from '../../graphql/follow.ts';
import { addLookup } from '../../graphql/lookup.ts';
import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { argsOf } from '../../graphql/operation-input.ts';
import { userRef } from '../../identity/people/graphql.ts';
import { pagingFields } from '../../kernel/paging.ts';
import { projectRef } from '../projects/graphql/project.ts';
import { projectsById } from '../projects/relations.ts';
import { changedWorkItem, changedWorkItems } from '../work-items/graphql/changed-work-item.ts';
import { workItemRef, workItemsField } from '../work-items/graphql/work-item-ref.ts';
import { prioritySchema } from '../work-items/work-item.ts';
import { workItemsOfMilestones } from '../work-items/work-items-of.ts';
import { addWorkItemsToMilestone } from './add-work-items-to-milestone.ts';
import { createMilestone } from './create-milestone.ts';
import { deleteMilestone } from './delete-milestone.ts';
import { getMilestone } from './get-milestone.ts';
import { listMilestones } from './list-milestones.ts';
import { milestoneSchema, milestoneStatusSchema, type ShownMilestone } from './milestone.ts';
import {
  creatorsOfMilestones,
  milestonesById,
  milestonesOfProjects,
  milestonesOfWorkItems,
} from './relations.ts';
import { removeWorkItemFromMilestone } from './remove-work-item-from-milestone.ts';
import { updateMilestone } from './update-milestone.ts';

const milestoneRef = builder.objectRef<ShownMilestone>('Milestone');

milestoneRef.implement({
  describedBy: milestoneSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    title: t.exposeString('title'),
    description: t.exposeString('description', { nullable: true }),
    status: t.expose('status', { type: enumOf(milestoneStatusSchema) }),
    priority: t.expose('priority', { type: enumOf(prioritySchema) }),
    targetDate: t.expose('targetDate', { type: 'LocalDate', nullable: true }),
    completedAt: t.expose('completedAt', { type: 'DateTime', nullable: true }),
    workItemCount: t.exposeInt('workItemCount'),
    completedWorkItemCount: t.exposeInt('completedWorkItemCount'),
    progress: t.exposeInt('progress'),
    project: t.field({
      ...operationExtensions(projectsById),
      type: projectRef,
      nullable: true,
      description: 'Project of the milestone.',
      resolve: ({ projectId: id }, _args, context) =>
        follow(projectsById, { id, args: null, context }),
    }),
    createdBy: t.field({
      ...operationExtensions(creatorsOfMilestones),
      type: userRef,
      nullable: true,
      description: 'User who created the milestone. Null if the user was deleted.',
      resolve: ({ id }, _args, context) =>
        follow(creatorsOfMilestones, { id, args: null, context }),
    }),
    workItems: t.field(
      workItemsField(
        t.arg,
        workItemsOfMilestones,
        'Work items of the milestone, by default newest first.',
      ),
    ),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

addLookup(getMilestone, milestoneRef, 'milestone');

builder.queryField('milestones', (t) =>
  t.field({
    ...operationExtensions(listMilestones),
    type: [milestoneRef],
    description: listMilestones.summary,
    args: argsOf(t.arg, listMilestones.input),
    resolve: async (_root, args, context) =>
      (await listMilestones.load(context.operationContext, args)).items,
  }),
);

builder.objectFields(projectRef, (t) => ({
  milestones: t.field({
    ...operationExtensions(milestonesOfProjects),
    type: [milestoneRef],
    description:
      'Milestones by target date, those without one last, 500 at most; `milestones` reads on.',
    resolve: async ({ id }, _args, context) =>
      (await follow(milestonesOfProjects, { id, args: null, context })) ?? [],
  }),
}));

builder.objectField(workItemRef, 'milestones', (t) =>
  t.field({
    ...operationExtensions(milestonesOfWorkItems),
    type: connectionOf(milestoneRef, 'Milestone'),
    description: 'Milestones of the work item, newest first.',
    args: pagingArgs(t.arg),
    resolve: ({ id }, args, context, info) => {
      const input = z.object(pagingFields);
      return followToPage(milestonesOfWorkItems, id, { input, args, context, info });
    },
  }),
);

const addedItems = <Own extends { workItemIds: readonly string[] }>() =>
  changedWorkItems<Own>('The given work items, each once.', ({ workItemIds }) => workItemIds);

const createdRef = builder
  .objectRef<{ milestone: ShownMilestone; workItemIds: string[] }>('CreateMilestoneSuccess')
  .implement({
    description: `Success of ${createMilestone.name}.`,
    fields: (t) => ({
      milestone: t.expose('milestone', {
        type: milestoneRef,
        description: 'The created milestone.',
      }),
      workItems: t.field(addedItems()),
    }),
  });

addMutation(createMilestone, {
  type: createdRef,
  pick: ({ workItemIds = [], ...milestone }) => ({ milestone, workItemIds }),
});
addMutation(updateMilestone, { type: milestoneRef, field: 'milestone' });

type OfMilestone = { milestoneId: string };

const milestoneField = {
  ...operationExtensions(milestonesById),
  type: milestoneRef,
  nullable: true,
  description: 'Updated milestone.',
  resolve: ({ milestoneId: id }: OfMilestone, _args: object, context: GraphQLContext) =>
    follow(milestonesById, { id, args: null, context }),
} as const;

const linkedRef = builder
  .objectRef<OfMilestone & { linkedCount: number; workItemIds: string[] }>(
    'AddWorkItemsToMilestoneSuccess',
  )
  .implement({
    describedBy: addWorkItemsToMilestone.output.describe(
      `Success of ${addWorkItemsToMilestone.name}.`,
    ),
    fields: (t) => ({
      linkedCount: t.exposeInt('linkedCount'),
      milestone: t.field(milestoneField),
      workItems: t.field(addedItems()),
    }),
  });

addMutation(addWorkItemsToMilestone, { type: linkedRef });

const unlinkedRef = builder
  .objectRef<OfMilestone & { workItemId: string }>('RemoveWorkItemFromMilestoneSuccess')
  .implement({
    description: `Success of ${removeWorkItemFromMilestone.name}.`,
    fields: (t) => ({
      milestone: t.field(milestoneField),
      workItem: t.field(changedWorkItem('The removed work item.', ({ workItemId }) => workItemId)),
    }),
  });

addMutation(removeWorkItemFromMilestone, { type: unlinkedRef });
addDeletion(deleteMilestone);
