import type { GraphQLResolveInfo } from 'graphql';
import type { GraphQLContext } from '../../../graphql/context.ts';
import { follow } from '../../../graphql/follow.ts';
import { workItemsById } from '../work-items-by-id.ts';
import { wantedParts } from './wanted-parts.ts';

/** One work item by its id, with the parts that are selected of it. */
export function followWorkItem(id: string, context: GraphQLContext, info: GraphQLResolveInfo) {
  return follow(workItemsById, { id, args: { parts: wantedParts(info) }, context });
}
