import { Prisma } from '../../db/generated/client.ts';

/** The due date of an `item`, with an index: a day after all others without one, as in `NO_DUE_DATE`. */
export const dueDay = Prisma.sql`
  COALESCE(item."dueDate", '9999-12-31 23:59:59.999+00'::timestamptz)`;
