import { z } from 'zod';
import type { LeafColumn } from './leaf-columns.ts';

export const childrenSummarySchema = z
  .object({
    totalLeafCount: z.int().describe('Number of leaves.'),
    doneCount: z.int().describe('Number of leaves in done columns.'),
    progressPercent: z.int().describe('Share of done leaves, 0 to 100. 0 without leaves.'),
    countPerColumn: z.record(z.string(), z.int()).describe('Number of leaves by column ID.'),
    leafIdsByColumn: z
      .record(z.string(), z.array(z.string()))
      .describe('IDs of the leaves by column ID.'),
  })
  .meta({ id: 'ChildrenSummary', description: 'Progress of the leaves of a group.' });

export type ChildrenSummary = z.output<typeof childrenSummarySchema>;

/** Summarizes the columns of the leaves of a group. */
export function summarizeChildren(columns: readonly LeafColumn[]): ChildrenSummary {
  const count = (some: readonly LeafColumn[]) =>
    some.reduce((sum, { leafIds }) => sum + leafIds.length, 0);
  const totalLeafCount = count(columns);
  const doneCount = count(columns.filter(({ isDone }) => isDone));
  return {
    totalLeafCount,
    doneCount,
    progressPercent: totalLeafCount === 0 ? 0 : Math.round((doneCount / totalLeafCount) * 100),
    countPerColumn: Object.fromEntries(columns.map(({ id, leafIds }) => [id, leafIds.length])),
    leafIdsByColumn: Object.fromEntries(columns.map(({ id, leafIds }) => [id, leafIds])),
  };
}
