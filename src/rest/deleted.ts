import { z } from 'zod';

/** Presenter of deletions. */
export const deleted = {
  data: z.object({ deleted: z.literal(true) }),
  present: () => ({ deleted: true }),
};
