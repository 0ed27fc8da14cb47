import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { defineDeletion } from '../../kernel/define-deletion.ts';
import { defineUpdate } from '../../kernel/define-update.ts';
import { deleteRow } from '../../kernel/delete-row.ts';
import { deletionOf } from '../../kernel/deletion.ts';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { invalidRequest } from '../../kernel/invalid-input.ts';
import { missingOf } from '../../kernel/not-found.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { id } from '../../kernel/schemas.ts';
import { ownRow, updateRow } from '../../kernel/update-row.ts';
import { projectFailures } from '../projects/project-failures.ts';
import {
  findResources,
  lockProject,
  MAX_RESOURCES,
  orderResources,
  projectOf,
  type ResourceRow,
  type ResourceTable,
  resourceRef,
} from './project-resource.ts';
import { projectResourceFailures } from './project-resource-failures.ts';

type Kind<Singular, Plural, Fields, Output extends z.ZodType<ResourceRow>> = {
  /** Spelling in the names of operations, such as `DocLink` and `DocLinks`. */
  singular: Singular;
  plural: Plural;
  /** Nouns of descriptions and messages. */
  nouns: readonly [one: string, several: string];
  /** The writable fields. Fields that creation requires are not optional. */
  fields: Fields;
  /** Fields that an update describes in another way, because only creation has a default. */
  changes: Partial<Fields>;
  output: Output;
  tableName: string;
  /** Former name of `ids` in the new order. */
  formerIds: string;
  table: (db: TenantClient) => ResourceTable<z.output<Output>>;
};

/** Defines the operations and relations of a resource, of which projects have ordered lists. */
export function defineProjectResource<
  const Singular extends string,
  const Plural extends string,
  Fields extends z.ZodRawShape,
  Output extends z.ZodType<ResourceRow>,
>(kind: Kind<Singular, Plural, Fields, Output>) {
  return {
    list: listOf(kind),
    create: createOf(kind),
    update: updateOf(kind),
    remove: removeOf(kind),
    reorder: reorderOf(kind),
    ...relationsOf(kind),
  };
}

function relationsOf<Output extends z.ZodType<ResourceRow>>({
  table,
}: Kind<string, string, z.ZodRawShape, Output>) {
  type Row = z.output<Output>;
  return {
    byId: defineRelation<null, Row>({
      permission: 'projects:read',
      async loadMany({ db }, ids) {
        const rows = await table(db).findMany({ where: { id: { in: [...ids] } } });
        return new Map(rows.map((row) => [row.id, row]));
      },
    }),
    ofProjects: defineRelation<null, Row[]>({
      permission: 'projects:read',
      async loadMany({ db }, ids) {
        const rows = await findResources(table(db), ids);
        return new Map(ids.map((id) => [id, rows.filter(({ projectId }) => projectId === id)]));
      },
    }),
  };
}

function listOf<const Plural extends string, Output extends z.ZodType<ResourceRow>>({
  plural,
  nouns: [, several],
  output,
  table,
}: Kind<string, Plural, z.ZodRawShape, Output>) {
  return defineOperation({
    name: `listProject${plural}`,
    summary: `List the ${several} of a project by order, ${MAX_RESOURCES} at most.`,
    permission: 'projects:read',
    input: z.object({ projectId: projectOf() }),
    output: z.array(output),
    fails: ['PROJECT_NOT_FOUND'],
    async handle({ db, fail }, { projectId }) {
      const [project, rows] = await Promise.all([
        db.project.findUnique({ where: { id: projectId }, select: { id: true } }),
        findResources(table(db), [projectId]),
      ]);
      if (!project) throw fail(projectFailures.notFound(projectId));
      return rows;
    },
  });
}

function createOf<
  const Singular extends string,
  Fields extends z.ZodRawShape,
  Output extends z.ZodType<ResourceRow>,
>({
  singular,
  nouns: [one, several],
  fields,
  output,
  table,
}: Kind<Singular, string, Fields, Output>) {
  return defineOperation({
    name: `createProject${singular}`,
    summary: `Add a ${one} at the end of the list. A project has at most ${MAX_RESOURCES} ${several}.`,
    permission: 'projects:write',
    input: z.object({ projectId: projectOf(), ...fields, ...idempotencyFields }),
    output,
    fails: ['PROJECT_NOT_FOUND'],
    handle: (context, input) =>
      inTransaction(context, async (inner) => {
        const { caller, db } = inner;
        const { projectId } = input as unknown as { projectId: string };
        await lockProject(inner, projectId);
        const known = await findResources(table(db), [projectId]);
        if (known.length >= MAX_RESOURCES) {
          throw inner.fail(
            invalidRequest(
              `The project already has ${MAX_RESOURCES} ${several}, the maximum. Delete one first.`,
            ),
          );
        }
        const { organizationId } = caller;
        const order = (known.at(-1)?.order ?? -1) + 1;
        return table(db).create({ data: { ...(input as object), organizationId, order } });
      }),
  });
}

function updateOf<
  const Singular extends string,
  Fields extends z.ZodRawShape,
  Output extends z.ZodType<ResourceRow>,
>({
  singular,
  nouns: [one],
  fields,
  changes,
  output,
  tableName,
}: Kind<Singular, string, Fields, Output>) {
  return defineUpdate({
    name: `updateProject${singular}`,
    summary: `Update a ${one} of a project. Omitted fields keep their values; null clears them.`,
    permission: 'projects:write',
    target: ['id', 'projectId'],
    input: z.object({
      ...resourceRef(one),
      ...z.object({ ...fields, ...changes }).partial().shape,
    }),
    output,
    fails: ['PROJECT_RESOURCE_NOT_FOUND'],
    async handle(context, input) {
      const { id, projectId, ...data } = input as unknown as ResourceRef;
      const where = rowOf({ id, projectId });
      const updated = await updateRow<z.output<Output>>(context, { table: tableName, where, data });
      if (!updated) throw context.fail(projectResourceFailures.notFound(id));
      const { row: answer, ...compared } = updated;
      return { answer, ...compared };
    },
  });
}

type ResourceRef = { id: string; projectId?: string | null | undefined };

const rowOf = ({ id, projectId }: ResourceRef) =>
  ownRow(id, projectId ? Prisma.sql`"row"."projectId" = ${projectId}::uuid` : undefined);

function removeOf<const Singular extends string, Output extends z.ZodType<ResourceRow>>({
  singular,
  nouns: [one],
  tableName,
}: Kind<Singular, string, z.ZodRawShape, Output>) {
  return defineDeletion({
    name: `deleteProject${singular}`,
    summary: `Delete a ${one} of a project permanently.`,
    permission: 'projects:write',
    input: z.object(resourceRef(one)),
    output: deletionOf(one),
    fails: ['PROJECT_RESOURCE_NOT_FOUND'],
    async handle(context, { id, projectId }) {
      const where = rowOf({ id, projectId });
      const deleted = await deleteRow(context, { table: tableName, where });
      if (!deleted) throw context.fail(projectResourceFailures.notFound(id));
      return { answer: { deleted: true as const, id }, ...deleted };
    },
  });
}

function reorderOf<const Plural extends string, Output extends z.ZodType<ResourceRow>>({
  plural,
  nouns: [, several],
  output,
  table,
  tableName,
  formerIds,
}: Kind<string, Plural, z.ZodRawShape, Output>) {
  return defineOperation({
    name: `reorderProject${plural}`,
    summary: `Reorder the ${several} of a project.`,
    permission: 'projects:write',
    formerNames: { [formerIds]: 'ids' },
    input: z.object({
      projectId: projectOf(),
      ids: z
        .array(id())
        .min(1)
        .max(MAX_RESOURCES)
        .describe(`IDs of all ${several} of the project, each once, in the new order.`),
    }),
    output: z.array(output),
    fails: ['PROJECT_NOT_FOUND', 'PROJECT_RESOURCE_NOT_FOUND'],
    handle: (context, { projectId, ids }) =>
      inTransaction(context, async (inner) => {
        const rows = table(inner.db);
        await lockProject(inner, projectId);
        const known = await findResources(rows, [projectId]);
        const unknown = missingOf(ids, (id) => known.some((row) => row.id === id));
        if (unknown.length > 0) throw inner.fail(projectResourceFailures.notFound(...unknown));
        if (ids.length !== known.length || new Set(ids).size !== known.length) {
          throw inner.fail(
            invalidRequest(
              `The order is incomplete or has repeated IDs. Give each of the ${known.length} ` +
                `${several} of the project once.`,
            ),
          );
        }
        await orderResources(inner, tableName, ids);
        return findResources(rows, [projectId]);
      }),
  });
}
