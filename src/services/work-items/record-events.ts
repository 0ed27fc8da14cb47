import type { WorkItemEventType } from '../../db/generated/client.ts';
import type { ServiceContext } from '../context.ts';

type NewEvent = {
  workItemId: string;
  eventType: WorkItemEventType;
  fieldName?: string;
  oldValue?: string | null;
  newValue?: string | null;
  metadata?: object;
};

/** Adds to the history of work items; who did it and through which door is taken from the caller. */
export async function recordEvents(
  { caller, channel, db, now }: ServiceContext,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const common = {
    organizationId: caller.organizationId,
    triggeredBy: channel,
    triggeredByUserId: caller.user.id,
    createdAt: now(),
  };
  await db.workItemEvent.createMany({ data: events.map((event) => ({ ...event, ...common })) });
}
