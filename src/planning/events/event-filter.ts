import type { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { moment, oneOrMore } from '../../kernel/schemas.ts';
import { eventTypeSchema } from './work-item-event.ts';

/** Filter for events. All given conditions must match. */
export const eventFilterFields = {
  eventType: oneOrMore(eventTypeSchema).nullish().describe('Only events of these types.'),
  startDate: moment().nullish().describe('Only events at or after this time.'),
  endDate: moment().nullish().describe('Only events at or before this time.'),
};

export type EventFilter = z.output<z.ZodObject<typeof eventFilterFields>>;

/** Prisma condition for the events of a filter. */
export function whereHappened(filter: EventFilter): Prisma.WorkItemEventWhereInput {
  const { eventType, startDate, endDate } = filter;
  const createdAt = { ...(startDate && { gte: startDate }), ...(endDate && { lte: endDate }) };
  return {
    ...(eventType && { eventType: { in: eventType } }),
    ...((startDate || endDate) && { createdAt }),
  };
}
