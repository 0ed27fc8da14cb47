import { z } from 'zod';
import {
  type ApiTransport,
  apiTransportSchema,
  apiTransports,
} from '../../kernel/api-transport.ts';

const counts = {
  callCount: z.int().describe('Number of authenticated requests.'),
  errorCount: z
    .int()
    .describe(
      'Number of authenticated requests that were rejected or failed, whatever their status.',
    ),
};

export const apiKeyUsageDaySchema = z
  .object({ date: z.iso.date().describe('Date in UTC, such as 2026-11-23.'), ...counts })
  .meta({ id: 'ApiKeyUsageDay', description: 'Usage of an API key on one day.' });

export const apiKeyUsageTransportSchema = z
  .object({ transport: apiTransportSchema.describe('Transport of the requests.'), ...counts })
  .meta({ id: 'ApiKeyUsageTransport', description: 'Usage of an API key over one transport.' });

export const apiKeyUsageSchema = z
  .object({
    apiKeyId: z.string(),
    startDate: z.iso.date().describe('First day of the period, in UTC, such as 2026-11-23.'),
    ...counts,
    days: z
      .array(apiKeyUsageDaySchema)
      .describe(
        'Usage by day, oldest first, days without requests included. The last day is today.',
      ),
    transports: z
      .array(apiKeyUsageTransportSchema)
      .describe('Usage by transport, transports without requests included.'),
  })
  .meta({
    id: 'ApiKeyUsage',
    description: 'Usage of an API key within a period of days, up to some seconds ago.',
  });

export type ApiKeyUsage = z.output<typeof apiKeyUsageSchema>;

/** Requests of one day and one transport. */
export type UsageRow = {
  day: string;
  transport: ApiTransport;
  callCount: number;
  errorCount: number | null;
};

type Counts = Pick<ApiKeyUsage, 'callCount' | 'errorCount'>;

/** The maximum of a GraphQL Int; larger counts are clamped to it. */
const MAX_INT = 2_147_483_647;

/** Sums rows in total, by day and by transport. */
export function showUsage(rows: readonly UsageRow[], days: readonly string[]) {
  const byDay = new Map(days.map((day) => [day, zero()]));
  const byTransport = new Map(apiTransports.map((transport) => [transport, zero()]));
  const total = zero();
  for (const row of rows) {
    for (const sum of [total, byDay.get(row.day), byTransport.get(row.transport)]) {
      if (sum) add(sum, row);
    }
  }
  return {
    ...total,
    days: [...byDay].map(([date, sum]) => ({ date, ...sum })),
    transports: [...byTransport].map(([transport, sum]) => ({ transport, ...sum })),
  };
}

function zero(): Counts {
  return { callCount: 0, errorCount: 0 };
}

function add(sum: Counts, { callCount, errorCount }: UsageRow): void {
  sum.callCount = Math.min(MAX_INT, sum.callCount + callCount);
  sum.errorCount = Math.min(MAX_INT, sum.errorCount + (errorCount ?? 0));
}
