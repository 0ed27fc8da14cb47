import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { moment } from '../../kernel/schemas.ts';
import { prioritySchema, relativeSchema } from '../work-items/work-item.ts';

const endSchema = relativeSchema.extend({ priority: prioritySchema });

const linkSchema = z.object({
  id: z.string(),
  organizationId: z.string(),
  workItemId: z.string().describe('ID of the blocked work item.'),
  blockedByWorkItemId: z.string().describe('ID of the blocking work item.'),
  createdAt: moment().describe('Creation time.'),
});

export const dependencySchema = linkSchema
  .extend({ blockedByWorkItem: endSchema.describe('Blocking work item.') })
  .meta({ id: 'Dependency', description: 'Dependency of a blocked work item on a blocking one.' });

const dependentSchema = linkSchema
  .extend({ workItem: endSchema.describe('Blocked work item.') })
  .meta({ id: 'Dependent', description: 'Dependency, seen from the blocking work item.' });

/** Maximum number of dependencies, and of dependents, of an item in one output. */
const MAX_SHOWN = 200;

export const dependenciesSchema = z
  .object({
    dependencies: z
      .array(dependencySchema)
      .describe(`Blockers of the work item, oldest first, ${MAX_SHOWN} at most.`),
    dependents: z
      .array(dependentSchema)
      .describe(`Work items that it blocks, oldest first, ${MAX_SHOWN} at most.`),
  })
  .meta({ id: 'Dependencies', description: 'Dependencies and dependents of a work item.' });

export type ShownDependencies = z.output<typeof dependenciesSchema>;

export const endSelect = {
  id: true,
  title: true,
  type: true,
  taskId: true,
  priority: true,
} satisfies Prisma.WorkItemSelect;

const oldest = { orderBy: { id: 'asc' as const }, take: MAX_SHOWN };

/** Selects dependencies and dependents. Archived items neither block nor are blocked. */
export const dependenciesSelect = {
  id: true,
  blockedBy: {
    where: { blockedByWorkItem: { archivedAt: null } },
    include: { blockedByWorkItem: { select: endSelect } },
    ...oldest,
  },
  blocks: {
    where: { workItem: { archivedAt: null } },
    include: { workItem: { select: endSelect } },
    ...oldest,
  },
} satisfies Prisma.WorkItemSelect;
