import type { ArgBuilder } from '@pothos/core';
import { builder } from '../../../graphql/builder.ts';
import { connectionOf, pagingArgs } from '../../../graphql/connection.ts';
import { listArgs } from '../../../graphql/operation-input.ts';
import { listWorkItemEvents } from '../list-work-item-events.ts';
import type { ShownWorkItemEvent } from '../work-item-event.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

export const workItemEventRef = builder.objectRef<ShownWorkItemEvent>('WorkItemEvent');

export const workItemEventConnection = connectionOf(workItemEventRef, 'WorkItemEvent');

/** What the list takes besides the item whose events they are. */
export const eventListInput = listWorkItemEvents.input.omit({ workItemId: true });

/** The arguments of a list of events. */
export function eventListArgs(arg: ArgBuilder<Types>) {
  return { ...pagingArgs(arg), ...listArgs(arg, 'WorkItemEvent', eventListInput) };
}
