import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { descriptionOf } from '../../graphql/description-of.ts';
import { follow } from '../../graphql/follow.ts';
import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { argsOf } from '../../graphql/operation-input.ts';
import { changedWorkItem } from '../work-items/graphql/changed-work-item.ts';
import { followWorkItem } from '../work-items/graphql/follow-work-item.ts';
import { workItemRef } from '../work-items/graphql/work-item-ref.ts';
import { workItemsById } from '../work-items/work-items-by-id.ts';
import { addWorkItemDependency } from './add-work-item-dependency.ts';
import { dependenciesOfWorkItems } from './dependencies-of-work-items.ts';
import { dependenciesFields, dependenciesSchema, dependencySchema } from './dependency.ts';
import { removeWorkItemDependency } from './remove-work-item-dependency.ts';

type Link = { workItemId: string; blockedByWorkItemId: string; createdAt: Date };

const dependencyRef = builder.objectRef<Link>('Dependency');

dependencyRef.implement({
  describedBy: dependencySchema,
  fields: (t) => ({
    workItem: t.field({
      ...operationExtensions(workItemsById),
      type: workItemRef,
      nullable: true,
      description: 'Blocked work item. Null if it was archived.',
      resolve: ({ workItemId: id }, _args, context, info) => followWorkItem(id, context, info),
    }),
    blockedByWorkItem: t.field({
      ...operationExtensions(workItemsById),
      type: workItemRef,
      nullable: true,
      description: 'Blocking work item. Null if it was archived.',
      resolve: ({ blockedByWorkItemId: id }, _args, context, info) =>
        followWorkItem(id, context, info),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

addMutation(addWorkItemDependency, { type: dependencyRef, field: 'dependency' });
addDeletion(removeWorkItemDependency, {
  further: (t) => ({
    workItem: t.field(
      changedWorkItem('Formerly blocked work item.', ({ workItemId }) => workItemId),
    ),
    blockedByWorkItem: t.field(
      changedWorkItem(
        'Formerly blocking work item.',
        ({ blockedByWorkItemId }) => blockedByWorkItemId,
      ),
    ),
  }),
});

const after = z.object(dependenciesFields);

builder.objectFields(workItemRef, (t) => ({
  blockedBy: t.field({
    ...operationExtensions(dependenciesOfWorkItems),
    type: [dependencyRef],
    description: descriptionOf(dependenciesSchema.shape.dependencies),
    args: argsOf(t.arg, after),
    resolve: async ({ id }, args, context) =>
      (await follow(dependenciesOfWorkItems, { id, args, context }))?.dependencies ?? [],
  }),
  blocks: t.field({
    ...operationExtensions(dependenciesOfWorkItems),
    type: [dependencyRef],
    description: descriptionOf(dependenciesSchema.shape.dependents),
    args: argsOf(t.arg, after),
    resolve: async ({ id }, args, context) =>
      (await follow(dependenciesOfWorkItems, { id, args, context }))?.dependents ?? [],
  }),
  dependenciesCursor: t.string({
    ...operationExtensions(dependenciesOfWorkItems),
    nullable: true,
    description: 'Pass as `after` to read on in `blockedBy` and `blocks`. Null if they end.',
    args: argsOf(t.arg, after),
    resolve: async ({ id }, args, context) =>
      (await follow(dependenciesOfWorkItems, { id, args, context }))?.nextCursor ?? null,
  }),
}));
