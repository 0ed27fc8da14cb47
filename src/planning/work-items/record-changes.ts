import type { WorkItem } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { recordEvents } from './record-events.ts';

/** Fields whose updates are recorded as events. */
const RECORDED_FIELDS = [
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

/** Records an event for each recorded field whose value changed, at the time of the new version. */
export function recordChanges(
  context: OperationContext,
  { before, after, hasNewTags = false }: Change,
): Promise<void> {
  const atVersion = { ...context, now: () => after.updatedAt };
  return recordEvents(atVersion, differences(before, after, hasNewTags));
}

function differences(before: WorkItem, after: WorkItem, hasNewTags: boolean) {
  const changed = RECORDED_FIELDS.filter((name) => toText(before[name]) !== toText(after[name]));
  const events = changed.map((fieldName) => ({
    workItemId: before.id,
    eventType: 'updated' as const,
    fieldName,
    oldValue: toText(before[fieldName]),
    newValue: toText(after[fieldName]),
  }));
  const tags = { workItemId: before.id, eventType: 'updated' as const, fieldName: 'tags' };
  return hasNewTags ? [...events, tags] : events;
}

function toText(value: string | Date | null): string | null {
  return value instanceof Date ? value.toISOString() : value;
}
