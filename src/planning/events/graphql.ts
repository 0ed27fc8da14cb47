import type { ArgBuilder } from '@pothos/core';
import { builder } from '../../graphql/builder.ts';
import { connectionOf, followToPage, pagingArgs } from '../../graphql/connection.ts';
import { enumOf } from '../../graphql/enums.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { listArgs } from '../../graphql/operation-input.ts';
import { userRef } from '../../identity/people/graphql.ts';
import { followWorkItem } from '../work-items/graphql/follow-work-item.ts';
import { workItemRef } from '../work-items/graphql/work-item-ref.ts';
import { listWorkItemEvents } from './list-work-item-events.ts';
import { eventsOfWorkItems } from './relations.ts';
import { eventTypeSchema, type ShownWorkItemEvent } from './work-item-event.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

const workItemEventRef = builder.objectRef<ShownWorkItemEvent>('WorkItemEvent');

const workItemEventConnection = connectionOf(workItemEventRef, 'WorkItemEvent');

/** What the list takes besides the item whose events they are. */
const eventListInput = listWorkItemEvents.input.omit({ workItemId: true });

/** The arguments of a list of events. */
function eventListArgs(arg: ArgBuilder<Types>) {
  return { ...pagingArgs(arg), ...listArgs(arg, 'WorkItemEvent', eventListInput) };
}

workItemEventRef.implement({
  description: 'One thing that happened to a work item.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    type: t.expose('eventType', { type: enumOf(eventTypeSchema), description: 'What happened.' }),
    fieldName: t.exposeString('fieldName', {
      nullable: true,
      description: 'What changed, as REST calls it; null where nothing did.',
    }),
    oldValue: t.exposeString('oldValue', { nullable: true, description: 'What it was, as text.' }),
    newValue: t.exposeString('newValue', {
      nullable: true,
      description: 'What it is since then, as text.',
    }),
    oldColumnName: t.exposeString('oldColumnName', {
      nullable: true,
      description: 'What the column that it left is called now; null where none was left.',
    }),
    newColumnName: t.exposeString('newColumnName', {
      nullable: true,
      description: 'What the column that it went to is called now; null where it did not move.',
    }),
    metadata: t.expose('metadata', {
      type: 'JSONObject',
      nullable: true,
      description: 'What else is known of it.',
    }),
    triggeredBy: t.exposeString('triggeredBy', {
      description: 'The door it came through, such as api or mcp.',
    }),
    triggeredByUser: t.field({
      type: userRef,
      nullable: true,
      description: 'Who did it; null when they are gone.',
      resolve: ({
        triggeredByUserId: id,
        triggeredByUserName: name,
        triggeredByUserEmail: email,
      }) => (id !== null && name !== null ? { id, name, email } : null),
    }),
    workItem: t.field({
      type: workItemRef,
      nullable: true,
      description: 'What it happened to.',
      resolve: ({ workItemId: id }, _args, context, info) => followWorkItem(id, context, info),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it happened.' }),
  }),
});

builder.objectFields(workItemRef, (t) => ({
  events: t.field({
    type: workItemEventConnection,
    description: 'What happened to it, the latest first.',
    args: eventListArgs(t.arg),
    resolve: (item, args, context, info) =>
      followToPage(eventsOfWorkItems, item.id, { input: eventListInput, args, context, info }),
  }),
}));
