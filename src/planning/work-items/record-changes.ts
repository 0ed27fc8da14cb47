import type { WorkItem } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { recordEvents } from './record-events.ts';

/** What an update's history tells of; the other fields change silently. */
const TOLD = [
  'title',
  'description',
  'type',
  'priority',
  'assignee',
  'startDate',
  'dueDate',
  'parentId',
] as const;

type Change = { before: WorkItem; after: WorkItem; hasNewTags?: boolean };

/** Records an event for each recorded field whose value changed. */
export function recordChanges(
  context: OperationContext,
  { before, after, hasNewTags = false }: Change,
): Promise<void> {
  return recordEvents(context, differences(before, after, hasNewTags));
}

function differences(before: WorkItem, after: WorkItem, hasNewTags: boolean) {
  const changed = TOLD.filter((name) => toText(before[name]) !== toText(after[name]));
  const told = changed.map((fieldName) => ({
    workItemId: before.id,
    eventType: 'updated' as const,
    fieldName,
    oldValue: toText(before[fieldName]),
    newValue: toText(after[fieldName]),
  }));
  const tags = { workItemId: before.id, eventType: 'updated' as const, fieldName: 'tags' };
  return hasNewTags ? [...told, tags] : told;
}

function toText(value: string | Date | null): string | null {
  return value instanceof Date ? value.toISOString() : value;
}
