import { z } from 'zod';

/** The output of an operation that deletes a row. */
export const deletionOf = (noun: string) =>
  z.object({ deleted: z.literal(true), id: z.string().describe(`ID of the deleted ${noun}.`) });
