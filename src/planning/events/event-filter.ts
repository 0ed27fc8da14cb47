import type { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { moment, oneOrMore } from '../../kernel/schemas.ts';
import { eventTypeSchema } from './work-item-event.ts';

/** Filter for events. All given conditions must match. */
export const eventFilterFields = {
  eventType: oneOrMore(eventTypeSchema).nullish().describe('Only events of these types.'),
  createdAfter: moment().nullish().describe('Only events at or after this time.'),
  createdBefore: moment().nullish().describe('Only events at or before this time.'),
};

export type EventFilter = z.output<z.ZodObject<typeof eventFilterFields>>;

/** Names of the filter in older clients. */
export const formerEventFilterNames = { startDate: 'createdAfter', endDate: 'createdBefore' };

/** Prisma condition for the events of a filter. */
export function whereHappened(filter: EventFilter): Prisma.WorkItemEventWhereInput {
  const { eventType, createdAfter, createdBefore } = filter;
  const createdAt = {
    ...(createdAfter && { gte: createdAfter }),
    ...(createdBefore && { lte: createdBefore }),
  };
  return {
    ...(eventType && { eventType: { in: eventType } }),
    ...((createdAfter || createdBefore) && { createdAt }),
  };
}
