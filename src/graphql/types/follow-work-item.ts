import type { GraphQLResolveInfo } from 'graphql';
import { workItemsById } from '../../services/work-items/work-items-by-id.ts';
import type { GraphQLContext } from '../context.ts';
import { follow } from '../relation.ts';
import { wantedParts } from './wanted-parts.ts';

/** One work item by its id, with the parts that are selected of it. */
export function followWorkItem(id: string, context: GraphQLContext, info: GraphQLResolveInfo) {
  return follow(workItemsById, { id, args: { parts: wantedParts(info) }, context });
}
