import { nestedText } from '../documents.ts';

const json = { 'content-type': 'application/json' };

const viewerFields = 'user { id name email } organization { id name } permissions';

/** The nested document with a unique text each time, and nothing to execute. */
const newText = `# [<id>]
${nestedText.replace('(first: $first)', '(first: $first) @skip(if: true)')}`;

/** The requests; most ask for the viewer. */
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
  /**
   * A unique text, so the server parses and validates it with little to execute: milliseconds for the
   * server, and almost nothing for other processes.
   */
  newText: {
    name: 'graphql',
    title: 'GraphQL text that is new',
    method: 'POST',
    path: '/graphql',
    headers: json,
    body: JSON.stringify({ query: newText, variables: { first: 50, comments: 3 } }),
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
