import { z } from 'zod';

/** Answers with one flag that is always true, such as `{ deleted: true }`. */
function flag<Name extends string>(name: Name) {
  return {
    data: z.object({ [name]: z.literal(true) } as Record<Name, z.ZodLiteral<true>>),
    present: () => ({ [name]: true }),
  };
}

export const deleted = flag('deleted');
export const removed = flag('removed');
export const discarded = flag('discarded');
