import { Prisma } from '../../src/db/generated/client.ts';
import type { Json } from './clients.ts';
import { testDatabase } from './database.ts';

const tenantModels = Object.values(Prisma.ModelName).filter(
  (model) => 'organizationId' in Prisma[`${model}ScalarFieldEnum`],
);

/** Every row of every table that belongs to an organization, to see whether anything changed. */
export async function contentOf(organizationId: string): Promise<Record<string, Json[]>> {
  const { prisma } = await testDatabase();
  const entries = tenantModels.map(async (model) => {
    const delegate: Json = prisma[`${model.charAt(0).toLowerCase()}${model.slice(1)}` as 'project'];
    const rows: Json[] = await delegate.findMany({ where: { organizationId } });
    const kept = rows.map(({ lastUsedAt, ...row }) => row);
    return [model, kept.sort(byContent)];
  });
  return Object.fromEntries(await Promise.all(entries));
}

function byContent(one: Json, other: Json): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
