import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { addLookup } from '../../../graphql/lookup.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { userRef } from '../../../identity/people/graphql.ts';
import { boardRef } from '../../boards/graphql/board.ts';
import { boardColumnRef } from '../../boards/graphql/board-column.ts';
import { boardsById, columnsById } from '../../boards/relations.ts';
import { isLeafType, workItemTypeSchema } from '../../hierarchy/work-item-type.ts';
import { projectRef } from '../../projects/graphql/project.ts';
import { projectsById } from '../../projects/relations.ts';
import { tagRef } from '../../tags/graphql.ts';
import { getWorkItem } from '../get-work-item.ts';
import { listWorkItems } from '../list-work-items.ts';
import { ancestorsOfWorkItems, childrenSummaries, requestersOfWorkItems } from '../relations.ts';
import { codingAgentSchema, prioritySchema, workItemSchema } from '../work-item.ts';
import { workItemsById } from '../work-items-by-id.ts';
import {
  childrenOfWorkItems,
  workItemsOfBoards,
  workItemsOfColumns,
  workItemsOfOrganization,
  workItemsOfProjects,
  workItemsOfTags,
} from '../work-items-of.ts';
import { assigneeRef } from './assignee.ts';
import { childrenSummaryRef } from './children-summary-ref.ts';
import { followWorkItem } from './follow-work-item.ts';
import { requireLoaded } from './require-loaded.ts';
import { workItemRef, workItemsField } from './work-item-ref.ts';
import { workItemStatusRef } from './work-item-status-ref.ts';

workItemRef.implement({
  describedBy: workItemSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    taskId: t.exposeString('taskId'),
    type: t.expose('type', { type: enumOf(workItemTypeSchema) }),
    title: t.exposeString('title'),
    description: t.exposeString('description', { nullable: true }),
    priority: t.expose('priority', { type: enumOf(prioritySchema) }),
    status: t.field({
      type: workItemStatusRef,
      description: 'Progress, by column.',
      resolve: (item) => item,
    }),
    assignees: t.field({
      type: [assigneeRef],
      resolve: ({ assignees }) => requireLoaded(assignees),
    }),
    tags: t.field({
      type: [tagRef],
      resolve: ({ tags }) => requireLoaded(tags),
    }),
    position: t.exposeFloat('position'),
    startDate: t.expose('startDate', { type: 'LocalDate', nullable: true }),
    dueDate: t.expose('dueDate', { type: 'LocalDate', nullable: true }),
    estimatedHours: t.exposeFloat('estimatedHours', { nullable: true }),
    metadata: t.expose('metadata', { type: 'JSONObject' }),
    isAiProcessing: t.exposeBoolean('isAiProcessing'),
    codingAgent: t.expose('codingAgent', { type: enumOf(codingAgentSchema), nullable: true }),
    aiModel: t.exposeString('aiModel', { nullable: true }),
    createdBy: t.field({
      type: userRef,
      nullable: true,
      resolve: ({ createdBy }) => requireLoaded(createdBy),
    }),
    column: t.field({
      ...operationExtensions(columnsById),
      type: boardColumnRef,
      nullable: true,
      description: 'Column of a leaf. Null for epics, features and stories.',
      resolve: async ({ boardColumnId: id }, _args, context) =>
        id ? await follow(columnsById, { id, args: null, context }) : null,
    }),
    board: t.field({
      ...operationExtensions(boardsById),
      type: boardRef,
      nullable: true,
      description: 'Board of the work item.',
      resolve: ({ boardId: id }, _args, context) => follow(boardsById, { id, args: null, context }),
    }),
    project: t.field({
      ...operationExtensions(projectsById),
      type: projectRef,
      nullable: true,
      description: 'Project of the work item. Null for none.',
      resolve: async ({ projectId: id }, _args, context) =>
        id ? await follow(projectsById, { id, args: null, context }) : null,
    }),
    parent: t.field({
      ...operationExtensions(workItemsById),
      type: workItemRef,
      nullable: true,

      resolve: async ({ parentId: id }, _args, context, info) =>
        id ? await followWorkItem(id, context, info) : null,
    }),
    requestedBy: t.field({
      ...operationExtensions(requestersOfWorkItems),
      type: userRef,
      nullable: true,
      description: 'Requesting member. Null if there is none.',
      resolve: ({ id, requestedByUserId }, _args, context) =>
        requestedByUserId ? follow(requestersOfWorkItems, { id, args: null, context }) : null,
    }),
    ancestors: t.field({
      ...operationExtensions(ancestorsOfWorkItems),
      type: [workItemRef],
      description: 'Items above it, the parent first, 50 at most.',
      resolve: async ({ id, parentId }, _args, context, info) => {
        if (!parentId) return [];
        const ids = (await follow(ancestorsOfWorkItems, { id, args: null, context })) ?? [];
        const items = await Promise.all(ids.map((each) => followWorkItem(each, context, info)));
        return items.filter((item) => item !== undefined);
      },
    }),
    childrenSummary: t.field({
      ...operationExtensions(childrenSummaries),
      type: childrenSummaryRef,
      nullable: true,
      description: 'Progress of its leaves. Null for tasks and ideas.',
      resolve: ({ id, type }, _args, context) =>
        isLeafType(type) ? null : follow(childrenSummaries, { id, args: null, context }),
    }),
    children: t.field(
      workItemsField(t.arg, childrenOfWorkItems, 'Items one level down, newest first by default.'),
    ),
    enteredDoneAt: t.expose('enteredDoneAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

builder.queryField('workItems', (t) => {
  const { resolve, ...field } = workItemsField(
    t.arg,
    workItemsOfOrganization,
    listWorkItems.summary,
  );
  return t.field({
    ...operationExtensions(listWorkItems),
    ...field,
    resolve: (_root, args, context, info) =>
      resolve({ id: context.organizationId }, args, context, info),
  });
});

addLookup(getWorkItem, workItemRef, 'workItem');

builder.objectFields(projectRef, (t) => ({
  workItems: t.field(
    workItemsField(
      t.arg,
      workItemsOfProjects,
      'Work items of the project, newest first by default.',
    ),
  ),
}));

builder.objectFields(boardRef, (t) => ({
  workItems: t.field(
    workItemsField(t.arg, workItemsOfBoards, 'Work items on the board, newest first by default.'),
  ),
}));

builder.objectFields(boardColumnRef, (t) => ({
  workItems: t.field(
    workItemsField(
      t.arg,
      workItemsOfColumns,
      'Work items in the column, newest first by default. Sort by position for the column order.',
    ),
  ),
}));

builder.objectFields(tagRef, (t) => ({
  workItems: t.field(
    workItemsField(t.arg, workItemsOfTags, 'Work items with the tag, newest first by default.'),
  ),
}));
