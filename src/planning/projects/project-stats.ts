import { z } from 'zod';
import type { TenantClient } from '../../db/tenant-client.ts';
import { isLeafType, workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { loadProjectTotals } from './project-totals.ts';

export const projectTotalSchema = z
  .object({
    totalCount: z.int().describe('Number of work items, without archived ones.'),
    completedCount: z.int().describe('Number of these work items in a done column.'),
  })
  .describe('Numbers of tasks and ideas of a project.');

export const projectTypeTotalSchema = z
  .object({
    type: workItemTypeSchema.describe('Task or idea.'),
    ...projectTotalSchema.shape,
  })
  .describe('Numbers of work items of one type.');

export const projectStatsSchema = z
  .object({
    byType: z
      .array(projectTypeTotalSchema)
      .describe('Numbers of tasks and of ideas. Types without work items are omitted.'),
    total: projectTotalSchema.describe('Sum over all these types.'),
  })
  .meta({ id: 'ProjectStats', description: 'Numbers of tasks and ideas of a project by type.' });

export type ProjectStats = z.output<typeof projectStatsSchema>;

/** Loads the numbers of tasks and ideas of projects in one statement. */
export async function loadProjectStats(
  db: TenantClient,
  projectIds: readonly string[],
): Promise<(projectId: string) => ProjectStats> {
  const totals = await loadProjectTotals(db, projectIds);
  return (projectId) => {
    const byType = totals
      .filter((row) => row.projectId === projectId && isLeafType(row.type))
      .map(({ type, total, completed }) => ({
        type,
        totalCount: total,
        completedCount: completed,
      }));
    return {
      byType,
      total: {
        totalCount: byType.reduce((sum, { totalCount }) => sum + totalCount, 0),
        completedCount: byType.reduce((sum, { completedCount }) => sum + completedCount, 0),
      },
    };
  };
}
