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
import { workItemTypeSchema } from '../../hierarchy/work-item-type.ts';
import { projectRef } from '../../projects/graphql/project.ts';
import { projectsById } from '../../projects/relations.ts';
import { tagRef } from '../../tags/graphql.ts';
import { getWorkItem } from '../get-work-item.ts';
import { listWorkItems } from '../list-work-items.ts';
import { prioritySchema } from '../work-item.ts';
import {
  childrenOfWorkItems,
  workItemsOfBoards,
  workItemsOfColumns,
  workItemsOfOrganization,
  workItemsOfProjects,
} from '../work-items-of.ts';
import { assigneeRef } from './assignee.ts';
import { followWorkItem } from './follow-work-item.ts';
import { requireLoaded } from './require-loaded.ts';
import { workItemRef, workItemsField } from './work-item-ref.ts';
import { workItemStatusRef } from './work-item-status-ref.ts';

workItemRef.implement({
  description: 'An epic, feature, story, task or idea.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    taskId: t.exposeString('taskId', {
      description: 'What people call it, such as A-T-37; never changes.',
    }),
    type: t.expose('type', {
      type: enumOf(workItemTypeSchema),
      description: 'Whether it is a task or groups others.',
    }),
    title: t.exposeString('title', { description: 'What is to be done, in one line.' }),
    description: t.exposeString('description', { nullable: true, description: 'Markdown.' }),
    priority: t.expose('priority', { type: enumOf(prioritySchema), description: 'How urgent.' }),
    status: t.field({
      type: workItemStatusRef,
      description: 'How far it is.',
      resolve: (item) => item,
    }),
    assignee: t.exposeString('assignee', { nullable: true, description: 'Who, as free text.' }),
    assignees: t.field({
      type: [assigneeRef],
      description: 'Who works on it.',
      resolve: ({ assignees }) => requireLoaded(assignees),
    }),
    tags: t.field({
      type: [tagRef],
      description: 'Its tags.',
      resolve: ({ tags }) => requireLoaded(tags),
    }),
    position: t.exposeFloat('position', {
      description: 'Orders the items of a column, lowest first.',
    }),
    startDate: t.expose('startDate', {
      type: 'DateTime',
      nullable: true,
      description: 'When work starts; null when not planned.',
    }),
    dueDate: t.expose('dueDate', {
      type: 'DateTime',
      nullable: true,
      description: 'When it should be done; null when not planned.',
    }),
    estimatedHours: t.exposeInt('estimatedHours', {
      nullable: true,
      description: 'Expected effort; null when not estimated.',
    }),
    metadata: t.expose('metadata', { type: 'JSONObject', description: 'Free data.' }),
    isAiProcessing: t.exposeBoolean('isAiProcessing', {
      description: 'Whether an agent is at work on it.',
    }),
    codingAgent: t.exposeString('codingAgent', {
      nullable: true,
      description: 'The agent that works on it.',
    }),
    aiModel: t.exposeString('aiModel', {
      nullable: true,
      description: 'The model that works on it.',
    }),
    createdBy: t.field({
      type: userRef,
      nullable: true,
      description: 'Who created it; null when they are gone.',
      resolve: ({ createdBy }) => requireLoaded(createdBy),
    }),
    column: t.field({
      type: boardColumnRef,
      nullable: true,
      description: 'The column it is in; null for epics, features and stories.',
      resolve: async ({ boardColumnId: id }, _args, context) =>
        id ? await follow(columnsById, { id, args: null, context }) : null,
    }),
    board: t.field({
      type: boardRef,
      nullable: true,
      description: 'The board it is on.',
      resolve: ({ boardId: id }, _args, context) => follow(boardsById, { id, args: null, context }),
    }),
    project: t.field({
      type: projectRef,
      nullable: true,
      description: 'The project it belongs to; null when it belongs to none.',
      resolve: async ({ projectId: id }, _args, context) =>
        id ? await follow(projectsById, { id, args: null, context }) : null,
    }),
    parent: t.field({
      type: workItemRef,
      nullable: true,
      description: 'The item it is below; null at the top.',
      resolve: async ({ parentId: id }, _args, context, info) =>
        id ? await followWorkItem(id, context, info) : null,
    }),
    children: t.field(
      workItemsField(
        t.arg,
        childrenOfWorkItems,
        'The items directly below it, newest first unless sorted otherwise.',
      ),
    ),
    enteredDoneAt: t.expose('enteredDoneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is done; null while it is not.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
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
      'Its work items, newest first unless sorted otherwise.',
    ),
  ),
}));

builder.objectFields(boardRef, (t) => ({
  workItems: t.field(
    workItemsField(
      t.arg,
      workItemsOfBoards,
      'The items on it, newest first unless sorted otherwise.',
    ),
  ),
}));

builder.objectFields(boardColumnRef, (t) => ({
  workItems: t.field(
    workItemsField(
      t.arg,
      workItemsOfColumns,
      'The items in it; sort by position for their order in the column.',
    ),
  ),
}));
