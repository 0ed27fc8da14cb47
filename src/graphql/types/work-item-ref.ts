import type { ArgBuilder } from '@pothos/core';
import { listWorkItems } from '../../services/work-items/list-work-items.ts';
import type { ShownWorkItem } from '../../services/work-items/work-item.ts';
import { builder } from '../builder.ts';
import { connectionOf, pagingArgs } from '../connection.ts';
import { listArgs } from '../operation-input.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

export const workItemRef = builder.objectRef<ShownWorkItem>('WorkItem');

export const workItemConnection = connectionOf(workItemRef, 'WorkItem');

/** The arguments of every list of work items. */
export function workItemListArgs(arg: ArgBuilder<Types>) {
  return { ...pagingArgs(arg), ...listArgs(arg, 'WorkItem', listWorkItems.input) };
}
