import type { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { type Page, type Paging, readPaging, toPage } from '../../kernel/paging.ts';
import { countWorkItems } from './count-work-items.ts';
import { selectIds } from './select-work-items.ts';
import type { WorkItemFilter } from './work-item-filter.ts';
import { toOrder, type WorkItemSorting } from './work-item-order.ts';

type Reader<Row> = {
  db: TenantClient;
  /** Loads the items of the selected IDs, in their order. */
  load: (select: (organizationId: Prisma.Sql) => Prisma.Sql) => Promise<Row[]>;
  wantsTotal: boolean;
};

/** Reads one page of the work items of the organization. */
export async function readPageOfWorkItems<Row extends { id: string }>(
  input: Paging & WorkItemFilter & WorkItemSorting,
  { db, load, wantsTotal }: Reader<Row>,
): Promise<Page<Row>> {
  const { page, limit, after, before, orderBy, direction, ...filter } = input;
  const paging = { page, limit, after, before };
  const order = toOrder({ orderBy, direction });
  const reading = readPaging(paging, order);
  const [rows, total] = await Promise.all([
    load((organizationId) => selectIds({ organizationId, filter }, reading)),
    wantsTotal ? countWorkItems(db, filter) : null,
  ]);
  return toPage(paging, { rows, total, order });
}
