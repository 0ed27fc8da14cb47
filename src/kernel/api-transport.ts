import type { z } from 'zod';
import { describedEnum } from './described-enum.ts';

export const apiTransportSchema = describedEnum({
  id: 'ApiTransport',
  description: 'API protocol. Values may be added.',
  values: {
    rest: 'Requests below /api.',
    graphql: 'Requests to /graphql.',
    mcp: 'Requests to /mcp.',
  },
});

export type ApiTransport = z.output<typeof apiTransportSchema>;

export const apiTransports: readonly ApiTransport[] = apiTransportSchema.options;
