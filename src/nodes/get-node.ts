import { z } from 'zod';
import { defineOperation } from '../kernel/operation.ts';
import { id } from '../kernel/schemas.ts';
import { findTypes, type Tables } from './find-types.ts';

/** Creates the operation that finds the type of an ID. */
export function createGetNode(nodes: Tables) {
  return defineOperation({
    name: 'getNode',
    summary: 'Find the type of an object by its ID. Null without access.',
    permission: null,
    input: z.object({ id: id().describe('ID of any object that implements Node.') }),
    output: z.object({ type: z.enum(Object.keys(nodes)).nullable() }),
    fails: [],
    async handle(context, { id }) {
      const types = await findTypes(context, nodes, [id]);
      return { type: types.get(id) ?? null };
    },
  });
}
