import { z } from 'zod';

export const apiTransports = ['rest', 'graphql', 'mcp'] as const;

export type ApiTransport = (typeof apiTransports)[number];

export const apiTransportSchema = z
  .enum(apiTransports)
  .meta({ id: 'ApiTransport', description: 'API protocol. Values may be added.' });
