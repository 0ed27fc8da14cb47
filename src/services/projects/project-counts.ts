import { z } from 'zod';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { WorkItemType } from '../work-items/work-item-type.ts';
import { countCompletedGroups } from './completed-groups.ts';
import { loadProjectTotals } from './project-totals.ts';

/** What the work items of a project come to; archived ones are not counted. */
export const projectCountsSchema = z.object({
  epicCount: z.int().describe('How many epics it has.'),
  featureCount: z.int().describe('How many features it has.'),
  storyCount: z.int().describe('How many stories it has.'),
  taskCount: z.int().describe('How many tasks it has.'),
  completedEpicCount: z.int().describe('Epics with tasks below, all of which are done.'),
  completedFeatureCount: z.int().describe('Features with tasks below, all of which are done.'),
  completedStoryCount: z.int().describe('Stories with tasks below, all of which are done.'),
  completedTaskCount: z.int().describe('Tasks in a column that counts as done.'),
  workItemsCount: z.int().describe('The same as taskCount.'),
  completedItemsCount: z.int().describe('The same as completedTaskCount.'),
});

export type ProjectCounts = z.output<typeof projectCountsSchema>;

/** Of a project that has no work items. */
export const NO_COUNTS = toCounts(
  () => 0,
  () => 0,
);

/** Counts for as many projects as are asked for, in two statements. */
export async function loadProjectCounts(
  db: TenantClient,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, ProjectCounts>> {
  const [totals, groups] = await Promise.all([
    loadProjectTotals(db, projectIds),
    countCompletedGroups(db, projectIds),
  ]);
  const byKey = new Map(totals.map((row) => [`${row.projectId} ${row.type}`, row]));
  const complete = new Map(groups.map((row) => [`${row.projectId} ${row.type}`, row.count]));
  const countsOf = (id: string) =>
    toCounts(
      (type) => byKey.get(`${id} ${type}`)?.total ?? 0,
      (type) =>
        (type === 'task' ? byKey.get(`${id} task`)?.completed : complete.get(`${id} ${type}`)) ?? 0,
    );
  return new Map(projectIds.map((id) => [id, countsOf(id)]));
}

type CountOf = (type: WorkItemType) => number;

function toCounts(total: CountOf, completed: CountOf): ProjectCounts {
  return {
    epicCount: total('epic'),
    featureCount: total('feature'),
    storyCount: total('story'),
    taskCount: total('task'),
    completedEpicCount: completed('epic'),
    completedFeatureCount: completed('feature'),
    completedStoryCount: completed('story'),
    completedTaskCount: completed('task'),
    workItemsCount: total('task'),
    completedItemsCount: completed('task'),
  };
}
