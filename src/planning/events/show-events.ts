import type { OperationContext } from '../../kernel/context.ts';
import { id } from '../../kernel/schemas.ts';
import { type EventRow, isMove, type ShownWorkItemEvent, showEvent } from './work-item-event.ts';

/** Converts rows to their output. Reads the names of all columns in one statement. */
export async function showEvents(
  { caller, db }: OperationContext,
  rows: readonly EventRow[],
): Promise<ShownWorkItemEvent[]> {
  const ids = rows
    .filter(isMove)
    .flatMap(({ oldValue, newValue }) => [oldValue, newValue])
    .filter(isId);
  const columns =
    ids.length === 0
      ? []
      : await db.boardColumn.findMany({
          where: { id: { in: [...new Set(ids)] } },
          select: { id: true, name: true },
        });
  const columnNames = new Map(columns.map((column) => [column.id, column.name]));
  return rows.map((row) => showEvent({ caller, columnNames }, row));
}

function isId(value: string | null): value is string {
  return id().safeParse(value).success;
}
