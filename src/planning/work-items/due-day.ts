import { Prisma } from '../../db/generated/client.ts';

/** The due date of an `item`, with an index: a day after all others without one, as in `UNDATED`. */
export const dueDay = Prisma.sql`
  COALESCE(item."dueDate", '9999-12-31 23:59:59.999+00'::timestamptz)`;

/** The same for lists that begin with the latest: a day before all others without one. */
export const latestDueDay = Prisma.sql`
  COALESCE(item."dueDate", '1000-01-01 00:00:00+00'::timestamptz)`;
