import type { ArgBuilder } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../../graphql/builder.ts';
import {
  type ConnectionArgs,
  connectionOf,
  followToPage,
  pagingArgs,
} from '../../../graphql/connection.ts';
import type { GraphQLContext } from '../../../graphql/context.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { listArgs } from '../../../graphql/operation-input.ts';
import { listWorkItems } from '../list-work-items.ts';
import type { PartlyShownWorkItem } from '../work-item.ts';
import type { workItemsOfProjects } from '../work-items-of.ts';
import { wantedParts } from './wanted-parts.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

export const workItemRef = builder.objectRef<PartlyShownWorkItem>('WorkItem');

const workItemConnection = connectionOf(workItemRef, 'WorkItem');

/** The arguments of every list of work items. */
function workItemListArgs(arg: ArgBuilder<Types>) {
  return { ...pagingArgs(arg), ...listArgs(arg, 'WorkItem', listWorkItems.input) };
}

/** Field for the work items of an owner, such as a project. */
export function workItemsField(
  arg: ArgBuilder<Types>,
  relation: typeof workItemsOfProjects,
  description: string,
) {
  return {
    ...operationExtensions(relation),
    type: workItemConnection,
    description,
    args: workItemListArgs(arg),
    resolve: (
      owner: { id: string },
      args: ConnectionArgs,
      context: GraphQLContext,
      info: GraphQLResolveInfo,
    ) => {
      const more = { parts: wantedParts(info) };
      const { input } = listWorkItems;
      return followToPage(relation, owner.id, { input, args, context, info, more });
    },
  };
}
