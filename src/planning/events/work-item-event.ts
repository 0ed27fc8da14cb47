import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { showPerson } from '../../identity/people/person.ts';
import type { Caller } from '../../kernel/context.ts';
import { moment } from '../../kernel/schemas.ts';

export const eventTypeSchema = z
  .enum([
    'created',
    'updated',
    'moved',
    'deleted',
    'attachment_added',
    'attachment_removed',
    'ai_session',
    'comment',
    'cancelled',
    'reopened',
  ])
  .meta({ id: 'WorkItemEventType', description: 'What happened. Values may be added.' });

export const workItemEventSchema = z
  .object({
    id: z.string(),
    organizationId: z.string(),
    workItemId: z.string(),
    eventType: eventTypeSchema,
    fieldName: z.string().nullable().describe('What changed; null where nothing did.'),
    oldValue: z.string().nullable().describe('What it was, as text.'),
    newValue: z.string().nullable().describe('What it is since then, as text.'),
    oldColumnName: z.string().nullable().describe('What the column that it left is called now.'),
    newColumnName: z.string().nullable().describe('What the column that it went to is called now.'),
    triggeredBy: z.string().describe('The door it came through, such as api or mcp.'),
    triggeredByUserId: z.string().nullable(),
    metadata: z.record(z.string(), z.unknown()).nullable(),
    createdAt: moment(),
    triggeredByUserName: z.string().nullable(),
    triggeredByUserImage: z.string().nullable(),
    triggeredByUserEmail: z
      .string()
      .nullable()
      .describe('Null unless it is your own or the key may `members:read`.'),
  })
  .meta({ id: 'WorkItemEvent' });

export type ShownWorkItemEvent = z.output<typeof workItemEventSchema>;

export const eventInclude = { triggeredByUser: true } satisfies Prisma.WorkItemEventInclude;

export type EventRow = Prisma.WorkItemEventGetPayload<{ include: typeof eventInclude }>;

/** Whether the values of an event are ids of columns. */
export function isMove({ eventType, fieldName }: EventRow): boolean {
  return eventType === 'moved' && fieldName === 'boardColumnId';
}

type View = { caller: Caller; columnNames: ReadonlyMap<string, string> };

/** An event as the wire shows it. */
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
