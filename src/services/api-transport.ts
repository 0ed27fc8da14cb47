/** The ways into the API. */
export const apiTransports = ['rest', 'graphql', 'mcp'] as const;

export type ApiTransport = (typeof apiTransports)[number];
