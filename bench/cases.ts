import { sha256 } from '../src/kernel/sha256.ts';
import { nestedText, renameText, viewerText } from './documents.ts';
import { itemId, newestTasks, renamedTasks } from './items.ts';
import type { LoadRequest } from './load.ts';

export type CaseName =
  | 'me'
  | 'viewer'
  | 'viewer-by-id'
  | 'nested'
  | 'rename'
  | 'rest-list'
  | 'mcp-tools'
  | 'mcp-get'
  | 'mcp-list';

/** One kind of request, and the part of its answer that must be equal on every server. */
export type Case = LoadRequest & {
  name: CaseName;
  title: string;
  /** Fewer for long answers, where more connections would only queue. */
  maxConnections?: number;
  contentOf: (answer: Answer) => unknown;
};

type Person = { id: string; name: string; email: string };

export type Viewer = {
  user: Person;
  organization: { id: string; name: string };
  permissions: readonly string[];
};

/** The parts of answers that the cases read. */
type Answer = {
  data?: Viewer & { viewer?: Viewer };
  meta?: { total: number };
  result?: {
    isError?: boolean;
    tools?: { name: string }[];
    structuredContent?: { workItems?: unknown[]; pagination?: { total: number } };
  };
};

const LISTED = 50;
const FEW = 8;
const json = { 'content-type': 'application/json' };

export const cases: readonly Case[] = [
  {
    name: 'me',
    title: 'REST: GET /api/me',
    method: 'GET',
    path: '/api/me',
    headers: {},
    contentOf: ({ data }) => bareViewer(data),
  },
  {
    name: 'viewer-by-id',
    title: 'GraphQL: viewer by persisted ID',
    ...post('/graphql', {
      extensions: { persistedQuery: { version: 1, sha256Hash: sha256(viewerText) } },
    }),
    contentOf: ({ data }) => bareViewer(data?.viewer),
  },
  {
    name: 'viewer',
    title: 'GraphQL: viewer by text',
    ...post('/graphql', { query: viewerText }),
    contentOf: ({ data }) => bareViewer(data?.viewer),
  },
  {
    name: 'nested',
    title: 'GraphQL: 50 work items with their relations, a document of 2 kB',
    ...post('/graphql', { query: nestedText, variables: { first: LISTED, comments: 3 } }),
    maxConnections: FEW,
    contentOf: ({ data }) => data,
  },
  {
    name: 'rename',
    title: 'GraphQL: a mutation that changes a title',
    ...post('/graphql', ...renamings()),
    maxConnections: FEW,
    contentOf: ({ data }) => data,
  },
  {
    name: 'rest-list',
    title: 'REST: a list of 50 work items',
    method: 'GET',
    path: `/api/work-items?limit=${LISTED}`,
    headers: {},
    maxConnections: FEW,
    contentOf: ({ data, meta }) => ({ data, total: meta?.total }),
  },
  {
    name: 'mcp-tools',
    title: 'MCP: tools/list',
    ...mcp('tools/list'),
    contentOf: ({ result }) => result?.tools?.map(({ name }) => name),
  },
  {
    name: 'mcp-get',
    title: 'MCP: tools/call that reads a work item',
    ...mcp('tools/call', { name: 'get_work_item', arguments: { id: newestTasks[7] } }),
    contentOf: ({ result }) => result?.structuredContent,
  },
  {
    name: 'mcp-list',
    title: 'MCP: tools/call that lists 50 work items',
    ...mcp('tools/call', { name: 'list_work_items', arguments: { limit: LISTED } }),
    maxConnections: FEW,
    contentOf: ({ result }) => [
      result?.structuredContent?.workItems,
      result?.structuredContent?.pagination?.total,
    ],
  },
];

function post(path: string, ...bodies: object[]): LoadRequest {
  const body = bodies.map((each) => JSON.stringify(each));
  return { method: 'POST', path, headers: json, body };
}

function mcp(method: string, params: object = {}): LoadRequest {
  const { headers, ...request } = post('/mcp', { jsonrpc: '2.0', id: 1, method, params });
  return { ...request, headers: { ...headers, accept: 'application/json, text/event-stream' } };
}

/** Items outside all lists. Each gets another title in every round of its connection. */
function renamings(): object[] {
  return ['Measure it', 'Measure it again'].flatMap((title) =>
    renamedTasks.map((task) => ({
      query: renameText,
      variables: { input: { id: itemId(task), title: `${title}, ${task}` } },
    })),
  );
}

/** Without IDs, because one peer has its own users and organizations. */
function bareViewer(viewer: Viewer | undefined): unknown {
  return {
    user: { name: viewer?.user?.name, email: viewer?.user?.email },
    organization: viewer?.organization?.name,
    permissions: viewer?.permissions?.map(bare).toSorted(),
  };
}

/** The permission `projects:read` is `PROJECTS_READ` in the GraphQL enum. */
function bare(permission: string): string {
  return permission.toLowerCase().replaceAll(/[:_-]/g, ' ');
}
