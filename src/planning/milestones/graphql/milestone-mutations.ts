import { builder } from '../../../graphql/builder.ts';
import { follow } from '../../../graphql/follow.ts';
import { addMutation } from '../../../graphql/mutation.ts';
import { addWorkItemsToMilestone } from '../add-work-items-to-milestone.ts';
import { createMilestone } from '../create-milestone.ts';
import { deleteMilestone } from '../delete-milestone.ts';
import { milestonesById } from '../milestones-by-id.ts';
import { removeWorkItemFromMilestone } from '../remove-work-item-from-milestone.ts';
import { updateMilestone } from '../update-milestone.ts';
import { milestoneRef } from './milestone-ref.ts';

addMutation(createMilestone, {
  type: milestoneRef,
  pick: (milestone) => milestone,
  field: { name: 'milestone', description: 'The created milestone.' },
});

addMutation(updateMilestone, {
  type: milestoneRef,
  pick: (milestone) => milestone,
  field: { name: 'milestone', description: 'The changed milestone.' },
});

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

addMutation(addWorkItemsToMilestone, { type: linkedRef, pick: (linked) => linked });

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

addMutation(removeWorkItemFromMilestone, { type: unlinkedRef, pick: (removed) => removed });

const deletedRef = builder.objectRef<OfMilestone>('DeleteMilestoneSuccess').implement({
  description: 'It is gone.',
  fields: (t) => ({
    id: t.exposeID('milestoneId', { description: 'The id it had.' }),
  }),
});

addMutation(deleteMilestone, { type: deletedRef, pick: (deleted) => deleted });
