import { z } from 'zod';
import { Prisma } from '../db/generated/client.ts';
import { defineOperation } from '../kernel/operation.ts';
import { id } from '../kernel/schemas.ts';
import { type NodeType, nodeTypes } from './node-types.ts';

const typeNames = Object.keys(nodeTypes) as NodeType[];

export const getNode = defineOperation({
  name: 'getNode',
  summary: 'Say what an id belongs to, as far as the caller may see it.',
  permission: null,
  input: z.object({ id: id().describe('The id of anything.') }),
  output: z.object({ type: z.enum(typeNames).nullable() }),
  fails: [],
  async handle({ caller, db }, { id }) {
    const visible = typeNames.filter((type) => caller.permissions.has(nodeTypes[type].permission));
    if (visible.length === 0) return { type: null };
    const [found] = await db.$rows<{ type: NodeType }>((organizationId) => {
      const searches = visible.map(
        (type) => Prisma.sql`
          SELECT ${type} AS "type" FROM ${Prisma.raw(`"${nodeTypes[type].table}"`)}
          WHERE "organizationId" = ${organizationId} AND "id" = ${id}::uuid`,
      );
      return Prisma.join(searches, ' UNION ALL ');
    });
    return { type: found?.type ?? null };
  },
});
