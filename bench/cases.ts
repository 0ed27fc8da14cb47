import assert from 'node:assert/strict';
import { permissions } from '../src/services/permission.ts';

export type CaseName = 'me' | 'graphql' | 'mcp';

/** One kind of request, and where the caller stands in its answer. */
export type Case = {
  name: CaseName;
  title: string;
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
  viewerIn: (answer: Answer) => Partial<Viewer> | undefined;
};

export type Viewer = {
  user: { id: string; name: string; email: string };
  organization: { id: string; name: string };
  permissions: readonly string[];
};

type Answer = {
  data?: Partial<Viewer> & { viewer?: Partial<Viewer> };
  result?: { structuredContent?: Partial<Viewer> };
};

/** Whom every key belongs to; peers without a database answer with this. */
export const owner = { name: 'Ada Owner', email: 'ada@example.com' };
export const organization = { name: 'Benchmark Ltd', slug: 'benchmark' };
export const constantViewer: Viewer = {
  user: { id: '01936b4e-0000-7000-8000-000000000001', ...owner },
  organization: { id: '01936b4e-0000-7000-8000-000000000002', name: organization.name },
  permissions,
};

const json = { 'content-type': 'application/json' };

export const cases: readonly Case[] = [
  {
    name: 'me',
    title: 'GET /api/me',
    method: 'GET',
    path: '/api/me',
    headers: {},
    viewerIn: ({ data }) => data,
  },
  {
    name: 'graphql',
    title: 'GraphQL viewer',
    method: 'POST',
    path: '/graphql',
    headers: json,
    body: JSON.stringify({
      query: '{ viewer { user { id name email } organization { id name } permissions } }',
    }),
    viewerIn: ({ data }) => data?.viewer,
  },
  {
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
    viewerIn: ({ result }) => result?.structuredContent,
  },
];

/** Throws unless the server answers the case with who is asking. */
export async function checkAnswer(origin: string, { request, key }: Question): Promise<void> {
  const { method, path, headers, body, viewerIn } = request;
  const authorization = `Bearer ${key}`;
  const response = await fetch(origin + path, {
    method,
    headers: { ...headers, authorization },
    body,
  });
  const text = await response.text();
  assert.equal(response.status, 200, `${path} answered ${response.status}: ${text}`);
  // MCP may answer as a stream of events; there is one.
  const data = /^data: (.*)$/m.exec(text)?.[1] ?? text;
  const viewer = viewerIn(JSON.parse(data));
  assert.equal(viewer?.organization?.name, organization.name, text);
  assert.deepEqual(
    viewer?.permissions?.map(bare).toSorted(),
    permissions.map(bare).toSorted(),
    text,
  );
  assert.ok(text.includes(owner.email), text);
}

type Question = { request: Case; key: string };

/** A permission is `projects:read`, as a member of a GraphQL enum `PROJECTS_READ`. */
function bare(permission: string): string {
  return permission.toLowerCase().replaceAll(/[:_-]/g, ' ');
}
