import type { GraphQLResolveInfo } from 'graphql';
import type { GraphQLContext } from '../../../graphql/context.ts';
import { follow } from '../../../graphql/follow.ts';
import { workItemsById } from '../work-items-by-id.ts';
import { wantedParts } from './wanted-parts.ts';

/** A work item by ID, with the selected parts, batched with others of the request. */
export function followWorkItem(id: string, context: GraphQLContext, info: GraphQLResolveInfo) {
  return follow(workItemsById, { id, args: { parts: wantedParts(info) }, context });
}
