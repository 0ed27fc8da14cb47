import { z } from 'zod';
import { Prisma } from '../db/generated/client.ts';
import { defineOperation } from '../kernel/operation.ts';
import type { Permission } from '../kernel/permission.ts';
import { id } from '../kernel/schemas.ts';

/** The searched tables and their permissions, by type. */
type Tables = Readonly<Record<string, { table: string; byId: { permission: Permission } }>>;

/** Creates the operation that finds the type of an ID. */
export function createGetNode(nodes: Tables) {
  return defineOperation({
    name: 'getNode',
    summary: 'Find the type of an object by its ID. Null without access.',
    permission: null,
    input: z.object({ id: id().describe('ID of any object that implements Node.') }),
    output: z.object({ type: z.enum(Object.keys(nodes)).nullable() }),
    fails: [],
    async handle({ caller, db }, { id }) {
      const visible = Object.entries(nodes).filter(([, { byId }]) =>
        caller.permissions.has(byId.permission),
      );
      if (visible.length === 0) return { type: null };
      const [found] = await db.$rows<{ type: string }>((organizationId) => {
        const searches = visible.map(
          ([type, { table }]) => Prisma.sql`
            SELECT ${type} AS "type" FROM ${Prisma.raw(`"${table}"`)}
            WHERE "organizationId" = ${organizationId} AND "id" = ${id}::uuid`,
        );
        return Prisma.join(searches, ' UNION ALL ');
      });
      return { type: found?.type ?? null };
    },
  });
}
