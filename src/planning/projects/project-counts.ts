import { z } from 'zod';
import type { TenantClient } from '../../db/tenant-client.ts';
import { isLeafType, type WorkItemType } from '../hierarchy/work-item-type.ts';
import { countCompletedGroups } from './completed-groups.ts';
import { loadProjectTotals } from './project-totals.ts';

/** Limit for counting completed groups, as each one needs a read of all its descendants. */
const MAX_GROUPS = 1_000;

const completedGroupCount = (groups: string) =>
  z
    .int()
    .nullable()
    .describe(
      `Number of ${groups} with at least one task, all of whose tasks are done. Null if the ` +
        `projects of the response have more than ${MAX_GROUPS} epics, features and stories.`,
    );

export const projectCountsSchema = z
  .object({
    epicCount: z.int().describe('Number of unarchived epics.'),
    featureCount: z.int().describe('Number of unarchived features.'),
    storyCount: z.int().describe('Number of unarchived stories.'),
    taskCount: z.int().describe('Number of unarchived tasks.'),
    completedEpicCount: completedGroupCount('epics'),
    completedFeatureCount: completedGroupCount('features'),
    completedStoryCount: completedGroupCount('stories'),
    completedTaskCount: z.int().describe('Number of unarchived tasks in a done column.'),
    workItemsCount: z.int().describe('Former name of taskCount.'),
    completedItemsCount: z.int().describe('Former name of completedTaskCount.'),
  })
  .describe('Numbers of work items of a project, without archived ones.');

export type ProjectCounts = z.output<typeof projectCountsSchema>;

/** Counts of a project without work items. */
export const NO_COUNTS = toCounts({
  total: () => 0,
  completedTasks: 0,
  completedGroups: () => 0,
});

/** Loads the counts of all given projects in two statements. */
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
