import type { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { moment, oneOrMore } from '../../kernel/schemas.ts';
import { eventTypeSchema } from './work-item-event.ts';

/** By what events are chosen; all that is given must hold. */
export const eventFilterFields = {
  eventType: oneOrMore(eventTypeSchema).nullish().describe('Only events of these types.'),
  startDate: moment().nullish().describe('Only events at this moment or later.'),
  endDate: moment().nullish().describe('Only events at this moment or earlier.'),
};

export type EventFilter = z.output<z.ZodObject<typeof eventFilterFields>>;

/** The condition of a filter. */
export function whereHappened(filter: EventFilter): Prisma.WorkItemEventWhereInput {
  const { eventType, startDate, endDate } = filter;
  const createdAt = { ...(startDate && { gte: startDate }), ...(endDate && { lte: endDate }) };
  return {
    ...(eventType && { eventType: { in: eventType } }),
    ...((startDate || endDate) && { createdAt }),
  };
}
