import type { GraphQLResolveInfo } from 'graphql';
import type { GraphQLContext } from '../../../graphql/context.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { workItemsById } from '../work-items-by-id.ts';
import { followWorkItem } from './follow-work-item.ts';
import { workItemRef } from './work-item-ref.ts';

/** Field of a success for a work item that the mutation changed, read only if it is selected. */
export function changedWorkItem<Own>(description: string, idOf: (own: Own) => string) {
  return {
    ...operationExtensions(workItemsById),
    type: workItemRef,
    nullable: true,
    description: `${description} Null if it is archived.`,
    resolve: (own: Own, _args: object, context: GraphQLContext, info: GraphQLResolveInfo) =>
      followWorkItem(idOf(own), context, info),
  } as const;
}

/** Field of a success for several work items, without archived ones. */
export function changedWorkItems<Own>(description: string, idsOf: (own: Own) => readonly string[]) {
  return {
    ...operationExtensions(workItemsById),
    type: [workItemRef] as [typeof workItemRef],
    nullable: true,
    description,
    resolve: async (own: Own, _args: object, context: GraphQLContext, info: GraphQLResolveInfo) => {
      const items = await Promise.all(idsOf(own).map((id) => followWorkItem(id, context, info)));
      return items.filter((item) => item !== undefined);
    },
  } as const;
}
