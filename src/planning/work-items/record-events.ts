import { v7 as uuid } from 'uuid';
import { Prisma, type WorkItemEventType } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';

type NewEvent = {
  workItemId: string;
  eventType: WorkItemEventType;
  fieldName?: string;
  oldValue?: string | null;
  newValue?: string | null;
  metadata?: object;
};

/**
 * Inserts events with the caller as the user and the channel. Uses SQL, as Prisma recompiles
 * `createMany` on each call, which took a fifth of the time of a write.
 */
export async function recordEvents(
  { caller, channel, db, now }: OperationContext,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = JSON.stringify(events.map((event) => ({ id: uuid(), ...event })));
  await db.$rows(
    (organizationId) => Prisma.sql`
      INSERT INTO "workItemEvents" ("id", "organizationId", "workItemId", "eventType", "fieldName",
        "oldValue", "newValue", "metadata", "triggeredBy", "triggeredByUserId", "createdAt")
      SELECT event."id", ${organizationId}, event."workItemId", event."eventType",
        event."fieldName", event."oldValue", event."newValue", event."metadata", ${channel},
        ${caller.user.id}::uuid, ${now()}
      FROM json_to_recordset(${rows}::json) AS event ("id" uuid, "workItemId" uuid,
        "eventType" "WorkItemEventType", "fieldName" text, "oldValue" text, "newValue" text,
        "metadata" jsonb)`,
  );
}
