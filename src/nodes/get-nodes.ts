import { z } from 'zod';
import { defineOperation } from '../kernel/operation.ts';
import { isId } from '../kernel/schemas.ts';
import { findTypes, type Tables } from './find-types.ts';

const MAX_IDS = 100;

/** Creates the operation that finds the types of several IDs. */
export function createGetNodes(nodes: Tables) {
  return defineOperation({
    name: 'getNodes',
    summary: 'Find the types of objects by their IDs, in the same order. Null without access.',
    permission: null,
    input: z.object({
      ids: z
        .array(z.string())
        .min(1)
        .max(MAX_IDS)
        .describe(`IDs of any objects that implement Node, ${MAX_IDS} at most.`),
    }),
    output: z.array(z.object({ id: z.string(), type: z.enum(Object.keys(nodes)).nullable() })),
    fails: [],
    async handle(context, { ids }) {
      const known = ids.map((id) => id.toLowerCase());
      const types = await findTypes(context, nodes, known.filter(isId));
      return known.map((id) => ({ id, type: types.get(id) ?? null }));
    },
  });
}
