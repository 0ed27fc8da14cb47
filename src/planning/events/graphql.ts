import type { ArgBuilder } from '@pothos/core';
import { builder } from '../../graphql/builder.ts';
import { connectionOf, followToPage, pagingArgs } from '../../graphql/connection.ts';
import { descriptionOf } from '../../graphql/description-of.ts';
import { enumOf } from '../../graphql/enums.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { listArgs } from '../../graphql/operation-input.ts';
import { userRef } from '../../identity/people/graphql.ts';
import { followWorkItem } from '../work-items/graphql/follow-work-item.ts';
import { workItemRef } from '../work-items/graphql/work-item-ref.ts';
import { workItemsById } from '../work-items/work-items-by-id.ts';
import { listWorkItemEvents } from './list-work-item-events.ts';
import { eventsOfWorkItems } from './relations.ts';
import {
  eventTypeSchema,
  type ShownWorkItemEvent,
  workItemEventSchema,
} from './work-item-event.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

const workItemEventRef = builder.objectRef<ShownWorkItemEvent>('WorkItemEvent');

const workItemEventConnection = connectionOf(workItemEventRef, 'WorkItemEvent');

const eventListInput = listWorkItemEvents.input.omit({ workItemId: true });

function eventListArgs(arg: ArgBuilder<Types>) {
  return { ...pagingArgs(arg), ...listArgs(arg, 'WorkItemEvent', eventListInput) };
}

workItemEventRef.implement({
  describedBy: workItemEventSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    type: t.expose('eventType', {
      type: enumOf(eventTypeSchema),
      description: descriptionOf(workItemEventSchema.shape.eventType),
    }),
    fieldName: t.exposeString('fieldName', { nullable: true }),
    oldValue: t.exposeString('oldValue', { nullable: true }),
    newValue: t.exposeString('newValue', { nullable: true }),
    oldColumnName: t.exposeString('oldColumnName', { nullable: true }),
    newColumnName: t.exposeString('newColumnName', { nullable: true }),
    metadata: t.expose('metadata', { type: 'JSONObject', nullable: true }),
    triggeredBy: t.exposeString('triggeredBy'),
    triggeredByUser: t.field({
      type: userRef,
      nullable: true,
      description: 'User who triggered the event. Null if the user was deleted.',
      resolve: ({
        triggeredByUserId: id,
        triggeredByUserName: name,
        triggeredByUserEmail: email,
      }) => (id !== null && name !== null ? { id, name, email } : null),
    }),
    workItem: t.field({
      ...operationExtensions(workItemsById),
      type: workItemRef,
      nullable: true,
      description: 'Work item of the event. Null if it was archived.',
      resolve: ({ workItemId: id }, _args, context, info) => followWorkItem(id, context, info),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

builder.objectFields(workItemRef, (t) => ({
  events: t.field({
    ...operationExtensions(eventsOfWorkItems),
    type: workItemEventConnection,
    description: 'Events of the work item, latest first.',
    args: eventListArgs(t.arg),
    resolve: (item, args, context, info) =>
      followToPage(eventsOfWorkItems, item.id, { input: eventListInput, args, context, info }),
  }),
}));
