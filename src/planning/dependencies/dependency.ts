import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { cursorSchema } from '../../kernel/cursor.ts';
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
    nextCursor: z
      .string()
      .nullable()
      .describe('Pass as `after` to read on in both. Null if there are no more.'),
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

/** Input of a read of dependencies. */
export const dependenciesFields = {
  after: cursorSchema.nullish().describe('`nextCursor` so far: only what comes after it.'),
};

/**
 * Selects dependencies and dependents after a cursor, plus one of each to detect more. Archived items neither block nor
 * are blocked.
 */
export function selectDependencies(after: string | null | undefined) {
  const past = after ? { id: { gt: after } } : {};
  const oldest = { orderBy: { id: 'asc' as const }, take: MAX_SHOWN + 1 };
  return {
    id: true,
    blockedBy: {
      where: { ...past, blockedByWorkItem: { archivedAt: null } },
      include: { blockedByWorkItem: { select: endSelect } },
      ...oldest,
    },
    blocks: {
      where: { ...past, workItem: { archivedAt: null } },
      include: { workItem: { select: endSelect } },
      ...oldest,
    },
  } satisfies Prisma.WorkItemSelect;
}

type Read = Pick<ShownDependencies, 'dependencies' | 'dependents'>;

/** Both lists up to the place where the first of them stops, so that one cursor is enough for both. */
export function showDependencies({ dependencies, dependents }: Read): ShownDependencies {
  const stops = [dependencies, dependents].flatMap((links) =>
    links.length > MAX_SHOWN ? (links[MAX_SHOWN - 1]?.id ?? []) : [],
  );
  const [nextCursor = null] = stops.sort();
  const isShown = ({ id }: { id: string }) => nextCursor === null || id <= nextCursor;
  return {
    dependencies: dependencies.filter(isShown),
    dependents: dependents.filter(isShown),
    nextCursor,
  };
}

export const noDependencies: ShownDependencies = {
  dependencies: [],
  dependents: [],
  nextCursor: null,
};
