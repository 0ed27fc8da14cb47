import { builder } from '../../graphql/builder.ts';
import { follow } from '../../graphql/follow.ts';
import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { followWorkItem } from '../work-items/graphql/follow-work-item.ts';
import { workItemRef } from '../work-items/graphql/work-item-ref.ts';
import { addWorkItemDependency } from './add-work-item-dependency.ts';
import { dependenciesOfWorkItems } from './dependencies-of-work-items.ts';
import { removeWorkItemDependency } from './remove-work-item-dependency.ts';

type Link = { workItemId: string; blockedByWorkItemId: string; createdAt: Date };

const dependencyRef = builder.objectRef<Link>('Dependency');

dependencyRef.implement({
  description: 'That one work item waits for another.',
  fields: (t) => ({
    workItem: t.field({
      type: workItemRef,
      nullable: true,
      description: 'What has to wait.',
      resolve: ({ workItemId: id }, _args, context, info) => followWorkItem(id, context, info),
    }),
    blockedByWorkItem: t.field({
      type: workItemRef,
      nullable: true,
      description: 'What it waits for.',
      resolve: ({ blockedByWorkItemId: id }, _args, context, info) =>
        followWorkItem(id, context, info),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when.' }),
  }),
});

addMutation(addWorkItemDependency, { type: dependencyRef, field: 'dependency' });
addDeletion(removeWorkItemDependency);

builder.objectFields(workItemRef, (t) => ({
  blockedBy: t.field({
    type: [dependencyRef],
    description: 'What it waits for, oldest first, 200 at most.',
    resolve: async ({ id }, _args, context) =>
      (await follow(dependenciesOfWorkItems, { id, args: null, context }))?.dependencies ?? [],
  }),
  blocks: t.field({
    type: [dependencyRef],
    description: 'What waits for it, oldest first, 200 at most.',
    resolve: async ({ id }, _args, context) =>
      (await follow(dependenciesOfWorkItems, { id, args: null, context }))?.dependents ?? [],
  }),
}));
