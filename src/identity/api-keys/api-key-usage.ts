import { z } from 'zod';
import {
  type ApiTransport,
  apiTransportSchema,
  apiTransports,
} from '../../kernel/api-transport.ts';

const day = () => z.iso.date();
const figures = {
  calls: z.int().describe('Requests that the key was accepted for.'),
  errors: z
    .int()
    .describe('Those of them that were refused or failed, also where the error came with 200.'),
};

/** How much a key was used within a window of days. */
export const apiKeyUsageSchema = z
  .object({
    apiKeyId: z.string(),
    since: day().describe('The first day of the window; days are those of UTC.'),
    ...figures,
    days: z
      .array(z.object({ day: day(), ...figures }).meta({ id: 'ApiKeyUsageDay' }))
      .describe('Each day of the window, oldest first; the last one is not over.'),
    transports: z
      .array(
        z
          .object({ transport: apiTransportSchema, ...figures })
          .meta({ id: 'ApiKeyUsageTransport' }),
      )
      .describe('Each transport.'),
  })
  .meta({ id: 'ApiKeyUsage' });

export type ApiKeyUsage = z.output<typeof apiKeyUsageSchema>;

/** What was counted on a day over a transport. */
export type Uses = { day: string; transport: ApiTransport; calls: number; errors: number | null };

type Figures = Pick<ApiKeyUsage, 'calls' | 'errors'>;

/** What GraphQL's integers go up to; nobody asks how much more it was. */
const LARGEST_INT = 2_147_483_647;

/** Sums uses up: all of them, those of each day, and those of each transport. */
export function showUsage(uses: readonly Uses[], days: readonly string[]) {
  const ofDays = new Map(days.map((each) => [each, none()]));
  const ofTransports = new Map(apiTransports.map((each) => [each, none()]));
  const all = none();
  for (const use of uses) {
    for (const sum of [all, ofDays.get(use.day), ofTransports.get(use.transport)]) {
      if (sum) add(sum, use);
    }
  }
  return {
    ...all,
    days: [...ofDays].map(([each, sum]) => ({ day: each, ...sum })),
    transports: [...ofTransports].map(([transport, sum]) => ({ transport, ...sum })),
  };
}

function none(): Figures {
  return { calls: 0, errors: 0 };
}

function add(sum: Figures, { calls, errors }: Uses): void {
  sum.calls = Math.min(LARGEST_INT, sum.calls + calls);
  sum.errors = Math.min(LARGEST_INT, sum.errors + (errors ?? 0));
}
