import { Prisma } from '../../src/db/generated/client.ts';
import { getDatamodel } from '../../src/graphql/generated/pothos-types.ts';
import type { Json } from './clients.ts';
import { testDatabase } from './database.ts';

type Model = {
  fields: { name: string; isId: boolean }[];
  primaryKey?: { fields: string[] } | null;
};

const models = getDatamodel().datamodel.models as unknown as Record<string, Model>;

const tenantModels = Object.values(Prisma.ModelName).filter(
  (model) => 'organizationId' in Prisma[`${model}ScalarFieldEnum`],
);

/** Every row of every table that belongs to an organization, to see whether anything changed. */
export async function contentOf(organizationId: string): Promise<Record<string, Json[]>> {
  const { prisma } = await testDatabase();
  const entries = tenantModels.map(async (model) => {
    const delegate: Json = prisma[`${model.charAt(0).toLowerCase()}${model.slice(1)}` as 'project'];
    const orderBy = keyOf(model).map((field) => ({ [field]: 'asc' }));
    const rows: Json[] = await delegate.findMany({ where: { organizationId }, orderBy });
    return [model, rows.map(({ lastUsedAt, ...row }) => withoutBigInts(row))];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** The fields of a table's primary key: the `id`, or several. */
function keyOf(model: string): readonly string[] {
  const { fields, primaryKey } = models[model] ?? {};
  return primaryKey?.fields ?? fields?.filter(({ isId }) => isId).map(({ name }) => name) ?? [];
}

/** JSON has none. */
function withoutBigInts(row: Json): Json {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'bigint' ? `${value}` : value,
  ]);
  return Object.fromEntries(entries);
}
