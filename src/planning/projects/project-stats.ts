import { z } from 'zod';
import type { TenantClient } from '../../db/tenant-client.ts';
import { isLeafType, workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { loadProjectTotals } from './project-totals.ts';

const countsSchema = z.object({
  totalCount: z.int().describe('How many there are, archived ones not counted.'),
  completedCount: z.int().describe('How many of them are in a column that counts as done.'),
});

export const projectStatsSchema = z
  .object({
    byType: z
      .array(z.object({ type: workItemTypeSchema, ...countsSchema.shape }))
      .describe('Only types that are in columns, and that there are items of.'),
    total: countsSchema,
  })
  .meta({ id: 'ProjectStats' });

export type ProjectStats = z.output<typeof projectStatsSchema>;

/** The items of projects that are in a column, in one statement. */
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
