import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { showPerson } from '../../identity/people/person.ts';
import type { Caller } from '../../kernel/context.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { moment } from '../../kernel/schemas.ts';

export const eventTypeSchema = describedEnum({
  id: 'WorkItemEventType',
  description: 'Kind of event. Values may be added.',
  values: {
    created: 'The work item was created.',
    updated: 'A field changed.',
    moved: 'The column changed.',
    deleted: 'The work item was deleted.',
    attachment_added: 'A file was attached.',
    attachment_removed: 'A file was removed.',
    ai_session: 'An AI session was recorded.',
    comment: 'A comment was added, changed or deleted.',
    cancelled: 'The work item was cancelled.',
    reopened: 'A cancelled work item was taken up again.',
  },
});

export const workItemEventSchema = z
  .object({
    id: z.string(),
    organizationId: z.string(),
    workItemId: z.string(),
    eventType: eventTypeSchema.describe('Kind of event.'),
    fieldName: z
      .string()
      .nullable()
      .describe('Name of the updated field in REST. Null without one.'),
    oldValue: z.string().nullable().describe('Earlier value as text; a column by its ID.'),
    newValue: z.string().nullable().describe('New value as text; a column by its ID.'),
    oldColumnName: z.string().nullable().describe('Present name of the column before a move.'),
    newColumnName: z.string().nullable().describe('Present name of the column after a move.'),
    triggeredBy: z.string().describe('Channel of the request, such as api or mcp.'),
    triggeredByUserId: z.string().nullable().describe('Null if the user was deleted.'),
    metadata: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('Details of the event, such as the commentId.'),
    createdAt: moment().describe('Time of the event.'),
    triggeredByUserName: z.string().nullable().describe('Null if the user was deleted.'),
    triggeredByUserImage: z.string().nullable().describe('URL of the picture of the user.'),
    triggeredByUserEmail: z
      .string()
      .nullable()
      .describe('Null for other users without the permission `members:read`.'),
  })
  .meta({ id: 'WorkItemEvent', description: 'Recorded change of a work item.' });

export type ShownWorkItemEvent = z.output<typeof workItemEventSchema>;

export const eventInclude = { triggeredByUser: true } satisfies Prisma.WorkItemEventInclude;

export type EventRow = Prisma.WorkItemEventGetPayload<{ include: typeof eventInclude }>;

/** Whether the values of an event are column IDs. */
export function isMove({ eventType, fieldName }: EventRow): boolean {
  return eventType === 'moved' && fieldName === 'boardColumnId';
}

type View = { caller: Caller; columnNames: ReadonlyMap<string, string> };

/** Converts a row to its output. */
export function showEvent({ caller, columnNames }: View, row: EventRow): ShownWorkItemEvent {
  const { triggeredByUser, metadata, ...event } = row;
  const person = triggeredByUser && showPerson(caller, triggeredByUser);
  const columnName = (id: string | null) =>
    (isMove(row) && id !== null && columnNames.get(id)) || null;
  return {
    ...event,
    metadata: metadata as ShownWorkItemEvent['metadata'],
    oldColumnName: columnName(row.oldValue),
    newColumnName: columnName(row.newValue),
    triggeredByUserName: person?.name ?? null,
    triggeredByUserImage: triggeredByUser?.image ?? null,
    triggeredByUserEmail: person?.email ?? null,
  };
}
