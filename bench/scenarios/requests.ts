const json = { 'content-type': 'application/json' };

const viewerFields = 'user { id name email } organization { id name } permissions';

/** As many as a document may have. */
const ALIASES = Array.from({ length: 15 }, (_, index) => `viewer${index}: viewer { ...all }`);

/** What is asked; all of it is who the key belongs to. */
export const requests = {
  me: { name: 'me', title: 'GET /api/me', method: 'GET', path: '/api/me', headers: {} },
  viewer: {
    name: 'graphql',
    title: 'GraphQL viewer',
    method: 'POST',
    path: '/graphql',
    headers: json,
    body: JSON.stringify({ query: `{ viewer { ${viewerFields} } }` }),
  },
  /** Takes the server a millisecond, and the database no more than any other. */
  heavyViewer: {
    name: 'graphql',
    title: 'GraphQL viewer, 15 times',
    method: 'POST',
    path: '/graphql',
    headers: json,
    body: JSON.stringify({
      query: `{ ${ALIASES.join(' ')} } fragment all on Viewer { ${viewerFields} }`,
    }),
  },
  tool: {
    name: 'mcp',
    title: 'MCP tools/call',
    method: 'POST',
    path: '/mcp',
    headers: { ...json, accept: 'application/json, text/event-stream' },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'get_current_user', arguments: {} },
    }),
  },
} as const;
