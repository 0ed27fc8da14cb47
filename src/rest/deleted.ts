import { z } from 'zod';

/** What is answered where something was deleted. */
export const deleted = {
  data: z.object({ deleted: z.literal(true) }),
  present: () => ({ deleted: true }),
};
