import type { WorkItem } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { DomainError } from '../../errors.ts';
import { findAncestors } from './find-ancestors.ts';
import { deriveColumn, loadLeafColumns } from './leaf-columns.ts';
import { requireWorkItem } from './require-work-item.ts';
import { isLeafType } from './work-item-type.ts';

/**
 * The item that new ones may be put below: neither it nor what is above it is completed, and work
 * on it has not begun.
 */
export async function requireOpenParent(db: TenantClient, ref: string): Promise<WorkItem> {
  const parent = await requireWorkItem(db, ref);
  const line = await findAncestors(db, parent.id);
  const leafColumns = await loadLeafColumns(
    db,
    line.filter(({ type }) => !isLeafType(type)).map(({ id }) => id),
  );
  const completed = line.find(({ id }) => deriveColumn(leafColumns.get(id) ?? [])?.isDone);
  if (completed) {
    throw new DomainError(
      'PARENT_COMPLETED',
      `${completed.taskId} is completed. Put the new item below one that is not.`,
    );
  }
  const column = deriveColumn(leafColumns.get(parent.id) ?? []);
  if (column && column.role !== 'backlog') {
    throw new DomainError(
      'PARENT_NOT_IN_BACKLOG',
      `${parent.taskId} is in ${column.name}: work on it has begun. ` +
        'Put the new item below one that is still in the backlog, or below none.',
    );
  }
  return parent;
}
