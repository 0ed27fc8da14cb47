import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { id, moment } from '../../kernel/schemas.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { projectFailures } from '../projects/project-failures.ts';

/** How many of a kind a project has at most. */
export const MAX_RESOURCES = 200;

/** What every kind has besides its own. */
export const resourceFields = {
  id: z.string(),
  projectId: z.string(),
  order: z.int().describe('Its place in the list: the lowest comes first.'),
  createdAt: moment(),
  updatedAt: moment(),
};

export type ResourceRow = z.output<z.ZodObject<typeof resourceFields>>;

/** As much of a table as the operations of a kind take. */
export type ResourceTable<Row extends ResourceRow> = {
  findMany(query: object): Promise<Row[]>;
  create(query: object): Promise<Row>;
  updateManyAndReturn(query: object): Promise<Row[]>;
  deleteMany(query: object): Promise<{ count: number }>;
};

export const projectOf = () => id().describe('The project it belongs to.');

/** A resource by its own id, and its project as a check. */
export const namedResource = {
  id: id().describe('Which one.'),
  projectId: id().nullish().describe('The project it belongs to, to make sure of it.'),
};

/** What projects have of a kind, in its order. */
export function findResources<Row extends ResourceRow>(
  table: ResourceTable<Row>,
  projectIds: readonly string[],
): Promise<Row[]> {
  return table.findMany({
    where: { projectId: { in: [...projectIds] } },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  });
}

/** Makes sure that a project is there, and that nobody else changes its lists meanwhile. */
export async function lockProject(
  { db, fail }: StepContext<'PROJECT_NOT_FOUND'>,
  id: string,
): Promise<void> {
  const [found] = await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "projects"
      WHERE "organizationId" = ${organizationId} AND "id" = ${id}::uuid FOR NO KEY UPDATE`,
  );
  if (!found) throw fail(projectFailures.notFound(id));
}

/** Gives things of a kind their places in this order. */
export async function orderResources(
  { db, now }: OperationContext,
  tableName: string,
  ids: readonly string[],
): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      UPDATE ${Prisma.raw(`"${tableName}"`)} resource
      SET "order" = placed.place - 1, "updatedAt" = ${now()}::timestamptz
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS placed ("id", place)
      WHERE resource."organizationId" = ${organizationId} AND resource."id" = placed."id"
        AND resource."order" <> placed.place - 1`,
  );
}
