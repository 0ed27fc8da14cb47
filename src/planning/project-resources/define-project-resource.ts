import { z } from 'zod';
import type { TenantClient } from '../../db/tenant-client.ts';
import { deletionOf } from '../../kernel/deletion.ts';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { invalidRequest } from '../../kernel/invalid-input.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { id } from '../../kernel/schemas.ts';
import { projectFailures } from '../projects/project-failures.ts';
import {
  findResources,
  lockProject,
  MAX_RESOURCES,
  namedResource,
  orderResources,
  projectOf,
  type ResourceRow,
  type ResourceTable,
} from './project-resource.ts';
import { projectResourceFailures } from './project-resource-failures.ts';

type Kind<Singular, Plural, Fields, Output extends z.ZodType<ResourceRow>> = {
  /** As the names of its operations have it, such as `DocLink` and `DocLinks`. */
  singular: Singular;
  plural: Plural;
  /** What people call one, and several. */
  words: readonly [one: string, several: string];
  /** What can be written; what a new one needs is not optional. */
  fields: Fields;
  output: Output;
  tableName: string;
  table: (db: TenantClient) => ResourceTable<z.output<Output>>;
};

/** Makes the operations and relations of a kind of thing that projects have an ordered list of. */
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
  words: [, several],
  output,
  table,
}: Kind<string, Plural, z.ZodRawShape, Output>) {
  return defineOperation({
    name: `listProject${plural}`,
    summary: `List the ${several} of a project, in their order; ${MAX_RESOURCES} at most.`,
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
  words: [one, several],
  fields,
  output,
  table,
}: Kind<Singular, string, Fields, Output>) {
  return defineOperation({
    name: `createProject${singular}`,
    summary: `Add a ${one} to a project, at the end; ${MAX_RESOURCES} at most.`,
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
            invalidRequest(`A project has ${MAX_RESOURCES} ${several} at most. Delete one first.`),
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
>({ singular, words: [one], fields, output, table }: Kind<Singular, string, Fields, Output>) {
  return defineOperation({
    name: `updateProject${singular}`,
    summary: `Change a ${one} of a project. What is left out stays as it is; null clears.`,
    permission: 'projects:write',
    input: z.object({ ...namedResource, ...z.object(fields).partial().shape }),
    output,
    fails: ['PROJECT_RESOURCE_NOT_FOUND'],
    async handle({ db, fail }, input) {
      const { id, projectId, ...data } = input as unknown as Named;
      const where = { id, ...(projectId && { projectId }) };
      const [row] = await table(db).updateManyAndReturn({ where, data });
      if (!row) throw fail(projectResourceFailures.notFound(id));
      return row;
    },
  });
}

type Named = { id: string; projectId?: string | null };

function removeOf<const Singular extends string, Output extends z.ZodType<ResourceRow>>({
  singular,
  words: [one],
  table,
}: Kind<Singular, string, z.ZodRawShape, Output>) {
  return defineOperation({
    name: `deleteProject${singular}`,
    summary: `Take a ${one} from a project for good.`,
    permission: 'projects:write',
    input: z.object(namedResource),
    output: deletionOf(one),
    fails: ['PROJECT_RESOURCE_NOT_FOUND'],
    async handle({ db, fail }, { id, projectId }) {
      const where = { id, ...(projectId && { projectId }) };
      const { count } = await table(db).deleteMany({ where });
      if (count === 0) throw fail(projectResourceFailures.notFound(id));
      return { deleted: true as const, id };
    },
  });
}

function reorderOf<const Plural extends string, Output extends z.ZodType<ResourceRow>>({
  plural,
  words: [, several],
  output,
  table,
  tableName,
}: Kind<string, Plural, z.ZodRawShape, Output>) {
  return defineOperation({
    name: `reorderProject${plural}`,
    summary: `Put the ${several} of a project into another order.`,
    permission: 'projects:write',
    input: z.object({
      projectId: projectOf(),
      ids: z.array(id()).min(1).max(MAX_RESOURCES).describe('Each of them once, the first first.'),
    }),
    output: z.array(output),
    fails: ['PROJECT_NOT_FOUND', 'PROJECT_RESOURCE_NOT_FOUND'],
    handle: (context, { projectId, ids }) =>
      inTransaction(context, async (inner) => {
        const rows = table(inner.db);
        await lockProject(inner, projectId);
        const known = await findResources(rows, [projectId]);
        const unknown = ids.find((id) => !known.some((row) => row.id === id));
        if (unknown) throw inner.fail(projectResourceFailures.notFound(unknown));
        if (ids.length !== known.length || new Set(ids).size !== known.length) {
          throw inner.fail(
            invalidRequest(`Name each of the ${known.length} ${several} of the project once.`),
          );
        }
        await orderResources(inner, tableName, ids);
        return findResources(rows, [projectId]);
      }),
  });
}
