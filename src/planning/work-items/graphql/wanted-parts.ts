import type { GraphQLResolveInfo } from 'graphql';
import { selectedNames } from '../../../graphql/selection.ts';
import { type WorkItemPart, workItemParts } from '../work-item.ts';

/** The parts that the fields of a `WorkItem` show; what else there is is followed. */
const shown: ReadonlySet<string> = new Set<WorkItemPart>([
  'status',
  'tags',
  'assignees',
  'createdBy',
]);

/** What lies between a field that gives a page of work items and their own fields. */
const wrappers: ReadonlySet<string> = new Set(['nodes', 'edges', 'node']);

/** What is to be looked up for the work items of the field that is being resolved. */
export function wantedParts(info: GraphQLResolveInfo): readonly WorkItemPart[] {
  const names = selectedNames(info, wrappers);
  return workItemParts.filter((part) => shown.has(part) && names.has(part));
}
