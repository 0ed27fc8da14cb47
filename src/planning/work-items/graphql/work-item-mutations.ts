import { builder } from '../../../graphql/builder.ts';
import { descriptionOf } from '../../../graphql/description-of.ts';
import { addDeletion, addMutation } from '../../../graphql/mutation.ts';
import { bulkMoveWorkItems } from '../bulk-move-work-items.ts';
import { bulkSetPriority } from '../bulk-set-priority.ts';
import { createEpic, createFeature, createStory, createTask } from '../create-typed-work-item.ts';
import { createWorkItem } from '../create-work-item.ts';
import { deleteWorkItem } from '../delete-work-item.ts';
import { moveWorkItem } from '../move-work-item.ts';
import { resetAi } from '../reset-ai.ts';
import { setWorkItemParent } from '../set-work-item-parent.ts';
import { updateWorkItem } from '../update-work-item.ts';
import { MAX_CHANGED } from '../work-item.ts';
import { changedWorkItems } from './changed-work-item.ts';
import { workItemRef } from './work-item-ref.ts';

addMutation(createWorkItem, { type: workItemRef, field: 'workItem' });
addMutation(createTask, { type: workItemRef, field: 'workItem' });
addMutation(createStory, { type: workItemRef, field: 'workItem' });
addMutation(createFeature, { type: workItemRef, field: 'workItem' });
addMutation(createEpic, { type: workItemRef, field: 'workItem' });
addMutation(updateWorkItem, { type: workItemRef, field: 'workItem' });

addMutation(setWorkItemParent, {
  type: workItemRef,
  field: 'workItem',
  description: 'The work item with its new parent.',
});

addMutation(resetAi, {
  type: workItemRef,
  field: 'workItem',
  description: 'The work item without a processing flag and reservation.',
});

type WorkItem = (typeof workItemRef)['$inferType'];

const movedRef = builder
  .objectRef<{ workItem: WorkItem; movedIds: string[] }>('MoveWorkItemSuccess')
  .implement({
    description: 'Success of moveWorkItem.',
    fields: (t) => ({
      workItem: t.expose('workItem', { type: workItemRef, description: 'The moved work item.' }),
      movedWorkItems: t.field(
        changedWorkItems(
          `The item itself, or the tasks of an epic, feature or story, the first ${MAX_CHANGED}.`,
          ({ movedIds }) => movedIds,
        ),
      ),
    }),
  });

addMutation(moveWorkItem, { type: movedRef });

const bulkMovedRef = builder
  .objectRef<{ movedCount: number; items: WorkItem[] }>('BulkMoveWorkItemsSuccess')
  .implement({
    describedBy: bulkMoveWorkItems.output,
    description: 'Success of bulkMoveWorkItems.',
    fields: (t) => ({
      movedCount: t.exposeInt('movedCount'),
      workItems: t.expose('items', {
        type: [workItemRef],
        description: descriptionOf(bulkMoveWorkItems.output.shape.items),
      }),
    }),
  });

addMutation(bulkMoveWorkItems, { type: bulkMovedRef });

const prioritizedRef = builder
  .objectRef<{ workItemCount: number; ids: string[] }>('BulkSetPrioritySuccess')
  .implement({
    describedBy: bulkSetPriority.output,
    description: 'Success of bulkSetPriority.',
    fields: (t) => ({
      workItemCount: t.exposeInt('workItemCount'),
      workItems: t.field(changedWorkItems('The given work items, each once.', ({ ids }) => ids)),
    }),
  });

addMutation(bulkSetPriority, { type: prioritizedRef });
addDeletion(deleteWorkItem, {
  further: (t) => ({
    formerChildren: t.field(
      changedWorkItems(
        `Its children, now at the top level, the first ${MAX_CHANGED}.`,
        ({ childIds }) => childIds,
      ),
    ),
  }),
});
