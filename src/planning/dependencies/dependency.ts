import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { moment } from '../../kernel/schemas.ts';
import { prioritySchema, relativeSchema } from '../work-items/work-item.ts';

const endSchema = relativeSchema.extend({ priority: prioritySchema });

const linkSchema = z.object({
  id: z.string(),
  organizationId: z.string(),
  workItemId: z.string().describe('What has to wait.'),
  blockedByWorkItemId: z.string().describe('What it waits for.'),
  createdAt: moment(),
});

export const dependencySchema = linkSchema
  .extend({ blockedByWorkItem: endSchema })
  .meta({ id: 'Dependency' });

const dependentSchema = linkSchema.extend({ workItem: endSchema }).meta({ id: 'Dependent' });

/** How many of either kind are shown of an item. */
const MAX_SHOWN = 200;

export const dependenciesSchema = z
  .object({
    dependencies: z
      .array(dependencySchema)
      .describe(`What it waits for, oldest first, ${MAX_SHOWN} at most.`),
    dependents: z
      .array(dependentSchema)
      .describe(`What waits for it, oldest first, ${MAX_SHOWN} at most.`),
  })
  .meta({ id: 'Dependencies' });

export type ShownDependencies = z.output<typeof dependenciesSchema>;

export const endSelect = {
  id: true,
  title: true,
  type: true,
  taskId: true,
  priority: true,
} satisfies Prisma.WorkItemSelect;

const oldest = { orderBy: { id: 'asc' as const }, take: MAX_SHOWN };

/** Both kinds of an item; what is archived holds nothing up and does not wait. */
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
