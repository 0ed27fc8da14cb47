import { z } from 'zod';
import type { TenantClient } from '../../db/tenant-client.ts';
import { isLeafType, type WorkItemType } from '../hierarchy/work-item-type.ts';
import { countCompletedGroups } from './completed-groups.ts';
import { loadProjectTotals } from './project-totals.ts';

/** Whether groups are complete takes looking at all that is below them, so only for so many. */
const MAX_GROUPS = 1_000;

/** What is said of the counts that take looking. */
export const OF_FEW_GROUPS = `Null where the projects of an answer have more than ${MAX_GROUPS} epics, features and stories.`;

/** What the work items of a project come to; archived ones are not counted. */
export const projectCountsSchema = z.object({
  epicCount: z.int().describe('How many epics it has.'),
  featureCount: z.int().describe('How many features it has.'),
  storyCount: z.int().describe('How many stories it has.'),
  taskCount: z.int().describe('How many tasks it has.'),
  completedEpicCount: z
    .int()
    .nullable()
    .describe(`Epics with tasks below, all of which are done. ${OF_FEW_GROUPS}`),
  completedFeatureCount: z
    .int()
    .nullable()
    .describe(`Features with tasks below, all of which are done. ${OF_FEW_GROUPS}`),
  completedStoryCount: z
    .int()
    .nullable()
    .describe(`Stories with tasks below, all of which are done. ${OF_FEW_GROUPS}`),
  completedTaskCount: z.int().describe('Tasks in a column that counts as done.'),
  workItemsCount: z.int().describe('The same as taskCount.'),
  completedItemsCount: z.int().describe('The same as completedTaskCount.'),
});

export type ProjectCounts = z.output<typeof projectCountsSchema>;

/** Of a project that has no work items. */
export const NO_COUNTS = toCounts({
  total: () => 0,
  completedTasks: 0,
  completedGroups: () => 0,
});

/** Counts for as many projects as are asked for, in two statements. */
export async function loadProjectCounts(
  db: TenantClient,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, ProjectCounts>> {
  const totals = await loadProjectTotals(db, projectIds);
  const groupCount = totals
    .filter(({ type }) => !isLeafType(type))
    .reduce((sum, { total }) => sum + total, 0);
  const groups = groupCount <= MAX_GROUPS ? await countCompletedGroups(db, projectIds) : null;
  const byKey = new Map(totals.map((row) => [keyOf(row), row]));
  const complete = groups && new Map(groups.map((row) => [keyOf(row), row.count]));
  const countsOf = (id: string) =>
    toCounts({
      total: (type) => byKey.get(`${id} ${type}`)?.total ?? 0,
      completedTasks: byKey.get(`${id} task`)?.completed ?? 0,
      completedGroups: (type) => complete && (complete.get(`${id} ${type}`) ?? 0),
    });
  return new Map(projectIds.map((id) => [id, countsOf(id)]));
}

type Counted = {
  total: (type: WorkItemType) => number;
  completedTasks: number;
  completedGroups: (type: WorkItemType) => number | null;
};

function toCounts({ total, completedTasks, completedGroups }: Counted): ProjectCounts {
  return {
    epicCount: total('epic'),
    featureCount: total('feature'),
    storyCount: total('story'),
    taskCount: total('task'),
    completedEpicCount: completedGroups('epic'),
    completedFeatureCount: completedGroups('feature'),
    completedStoryCount: completedGroups('story'),
    completedTaskCount: completedTasks,
    workItemsCount: total('task'),
    completedItemsCount: completedTasks,
  };
}

function keyOf({ projectId, type }: { projectId: string; type: WorkItemType }): string {
  return `${projectId} ${type}`;
}
