import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { laterVersion } from '../../kernel/expected-version.ts';
import { id, moment } from '../../kernel/schemas.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { projectFailures } from '../projects/project-failures.ts';

/** Maximum number of resources of a kind in a project. */
export const MAX_RESOURCES = 200;

/** The output fields of every kind. */
export const resourceFields = {
  id: z.string(),
  projectId: z.string().describe('ID of the project.'),
  order: z.int().describe('Sort key of the list, lowest first.'),
  createdAt: moment().describe('Creation time.'),
  updatedAt: moment().describe('Time of the last update.'),
};

export type ResourceRow = z.output<z.ZodObject<typeof resourceFields>>;

/** The methods of a Prisma table that the operations use. */
export type ResourceTable<Row extends ResourceRow> = {
  findMany(query: object): Promise<Row[]>;
  create(query: object): Promise<Row>;
  deleteMany(query: object): Promise<{ count: number }>;
};

export const projectOf = () => idOrProject();

/** The input fields that identify a resource. A given `projectId` has to match. */
export const resourceRef = (noun: string) => ({
  id: id().describe(`ID of the ${noun}.`),
  projectId: idOrProject()
    .nullish()
    .describe(`ID or name of its project. The operation fails if the ${noun} is in another one.`),
});

/** Reads the resources of projects, sorted by order. */
export function findResources<Row extends ResourceRow>(
  table: ResourceTable<Row>,
  projectIds: readonly string[],
): Promise<Row[]> {
  return table.findMany({
    where: { projectId: { in: [...projectIds] } },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  });
}

/** Locks a project and its lists until the end of the transaction. */
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

/** Numbers resources from 0 in the order of `ids`. */
export async function orderResources(
  { db, now }: OperationContext,
  tableName: string,
  ids: readonly string[],
): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      UPDATE ${Prisma.raw(`"${tableName}"`)} resource
      SET "order" = placed.place - 1, "updatedAt" = ${laterVersion('resource', now())}
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS placed ("id", place)
      WHERE resource."organizationId" = ${organizationId} AND resource."id" = placed."id"
        AND resource."order" <> placed.place - 1`,
  );
}
