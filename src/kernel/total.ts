import { z } from 'zod';

/** The total of a list, and whether it is one. All are null if the total was not requested. */
export const totalFields = {
  total: z
    .int()
    .nullable()
    .describe('Number of rows on all pages; a lower bound unless `totalIsExact`.'),
  totalIsExact: z.boolean().nullable().describe('Whether `total` counts all rows.'),
  totalPages: z.int().nullable().describe('Number of pages; an upper bound unless `totalIsExact`.'),
};

/** Number of rows of a list. If the count stopped at a limit, there are `atMost` of them. */
export type Total = { count: number; atMost: number };

const NO_TOTAL = { total: null, totalIsExact: null, totalPages: null };

type Counted = { total: Total | number | null; found: number };

type Place = {
  page?: number | null;
  limit: number;
  after?: string | null;
  before?: string | null;
};

/** The total of a list, as exact as the page itself proves it. `found` has one row of the next page. */
export function showTotal(paging: Place, { total, found }: Counted) {
  if (total === null) return NO_TOTAL;
  const { count, atMost } = narrowTotal(paging, { total: toTotal(total), found });
  const totalPages = Math.ceil(atMost / paging.limit);
  return { total: count, totalIsExact: count === atMost, totalPages };
}

const toTotal = (total: Total | number): Total =>
  typeof total === 'number' ? { count: total, atMost: total } : total;

function narrowTotal(
  { page, limit, after, before }: Place,
  { total, found }: { total: Total; found: number },
): Total {
  const beforePage = ((page ?? 1) - 1) * limit;
  const end = beforePage + found;
  const count = Math.max(total.count, before || found === 0 ? 0 : end);
  const atMost = Math.max(total.atMost, count);
  if (after || before || found > limit || total.count === total.atMost) return { count, atMost };
  // The list ends on this page, or before it.
  if (found > 0 || beforePage === 0) return { count: end, atMost: end };
  return { count, atMost: Math.max(Math.min(atMost, end), count) };
}
