import type { GraphQLResolveInfo } from 'graphql';
import { selectedNames } from '../../../graphql/selection.ts';
import { type WorkItemPart, workItemParts } from '../work-item.ts';

/** The parts that fields of `WorkItem` read. Relations load the others. */
const shown: ReadonlySet<string> = new Set<WorkItemPart>([
  'status',
  'tags',
  'assignees',
  'createdBy',
]);

/** Fields between a connection of work items and their own fields. */
const wrappers: ReadonlySet<string> = new Set(['nodes', 'edges', 'node']);

/** The parts that the selection of the resolved field needs. */
export function wantedParts(info: GraphQLResolveInfo): readonly WorkItemPart[] {
  const names = selectedNames(info, wrappers);
  return workItemParts.filter((part) => shown.has(part) && names.has(part));
}
