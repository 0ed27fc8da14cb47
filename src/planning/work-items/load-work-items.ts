import type { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { readTogether } from '../../kernel/read-together.ts';
import { selectShown, selectThese } from './select-shown.ts';
import {
  type PartialWorkItemRow,
  type PartlyShownWorkItem,
  type ShownWorkItem,
  showWorkItem,
  type WorkItemPart,
  type WorkItemRow,
} from './work-item.ts';

type SelectIds = (organizationId: Prisma.Sql) => Prisma.Sql;

/** Loads the output of work items, in the order of the selected IDs. */
export async function loadWorkItems(
  { caller, db }: OperationContext,
  selectIds: SelectIds,
): Promise<ShownWorkItem[]> {
  const rows = await db.$json<WorkItemRow>((organizationId) =>
    selectShown({ organizationId, ids: selectIds(organizationId) }),
  );
  return rows.map((row) => showWorkItem(caller, row));
}

/** The same with only the given parts, batched with concurrent reads. */
export async function loadWorkItemsPartly(
  context: OperationContext,
  selectIds: SelectIds,
  wanted: readonly WorkItemPart[],
): Promise<PartlyShownWorkItem[]> {
  const rows = await readTogether<PartialWorkItemRow>(context, (organizationId) =>
    selectShown({ organizationId, wanted, ids: selectIds(organizationId) }),
  );
  return rows.map((row) => showWorkItem(context.caller, row));
}

/** Loads work items by ID, in the given order. */
export async function loadInOrder(context: OperationContext, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return loadWorkItems(context, () => selectThese(ids));
}

/** Loads one work item by ID. Throws if it does not exist. */
export async function loadWorkItem(context: OperationContext, id: string) {
  const [item] = await loadInOrder(context, [id]);
  if (!item) throw new Error(`Work item not found after its write: ${id}.`);
  return item;
}
