import { builder } from '../../../graphql/builder.ts';
import { addMutation } from '../../../graphql/mutation.ts';
import { bulkMoveWorkItems } from '../bulk-move-work-items.ts';
import { bulkSetPriority } from '../bulk-set-priority.ts';
import { createEpic, createFeature, createStory, createTask } from '../create-typed-work-item.ts';
import { createWorkItem } from '../create-work-item.ts';
import { deleteWorkItem } from '../delete-work-item.ts';
import { moveWorkItem } from '../move-work-item.ts';
import { resetAi } from '../reset-ai.ts';
import { setWorkItemParent } from '../set-work-item-parent.ts';
import { updateWorkItem } from '../update-work-item.ts';
import { workItemRef } from './work-item-ref.ts';

const created = {
  type: workItemRef,
  pick: <Item>(item: Item) => item,
  field: { name: 'workItem', description: 'The created work item.' },
};

addMutation(createWorkItem, created);
addMutation(createTask, created);
addMutation(createStory, created);
addMutation(createFeature, created);
addMutation(createEpic, created);

addMutation(updateWorkItem, {
  type: workItemRef,
  pick: (item) => item,
  field: { name: 'workItem', description: 'The changed work item.' },
});

addMutation(setWorkItemParent, {
  type: workItemRef,
  pick: (item) => item,
  field: { name: 'workItem', description: 'The work item in its new place.' },
});

addMutation(resetAi, {
  type: workItemRef,
  pick: (item) => item,
  field: { name: 'workItem', description: 'The work item, on which no agent is at work.' },
});

addMutation(moveWorkItem, {
  type: workItemRef,
  pick: ({ workItem }) => workItem,
  field: { name: 'workItem', description: 'The moved work item.' },
});

const movedRef = builder
  .objectRef<{ movedCount: number; items: (typeof workItemRef)['$inferType'][] }>(
    'BulkMoveWorkItemsSuccess',
  )
  .implement({
    description: 'They are in the column.',
    fields: (t) => ({
      movedCount: t.exposeInt('movedCount', { description: 'How many were moved.' }),
      workItems: t.expose('items', {
        type: [workItemRef],
        description: 'What was moved, 200 at most.',
      }),
    }),
  });

addMutation(bulkMoveWorkItems, { type: movedRef, pick: (moved) => moved });

const prioritizedRef = builder.objectRef<{ count: number }>('BulkSetPrioritySuccess').implement({
  description: 'They have the priority.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many have it now.' }),
  }),
});

addMutation(bulkSetPriority, { type: prioritizedRef, pick: (result) => result });

const deletedRef = builder.objectRef<{ id: string }>('DeleteWorkItemSuccess').implement({
  description: 'It is gone.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id it had.' }) }),
});

addMutation(deleteWorkItem, { type: deletedRef, pick: (deleted) => deleted });
