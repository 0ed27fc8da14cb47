import { z } from 'zod';

/** The ways into the API. */
export const apiTransports = ['rest', 'graphql', 'mcp'] as const;

export type ApiTransport = (typeof apiTransports)[number];

export const apiTransportSchema = z
  .enum(apiTransports)
  .meta({ id: 'ApiTransport', description: 'A way into the API. Values may be added.' });
