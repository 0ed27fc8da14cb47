import { assignees, tags, words } from './texts.ts';

/** A request to send to organizations of different sizes. */
export type SizedRequest = { path: string; body?: unknown; headers?: Record<string, string> };

/** The IDs and words in the requests, from the organization that receives them. */
export type Landmarks = {
  projectId: string;
  boardId: string;
  epicId: string;
  itemId: string;
  taskId: string;
  /** A time after which the same number of items changed. */
  recently: string;
  /** Near the end of the list. */
  cursor: string;
};

type SizedCase = { name: string; request: (landmarks: Landmarks) => SizedRequest };

const LIST = '/api/work-items?limit=50';

const list = (name: string, query: (landmarks: Landmarks) => string): SizedCase => ({
  name,
  request: (landmarks) => ({ path: `${LIST}${query(landmarks)}` }),
});

const board = `query ($id: ID!) { board(id: $id) { name workItemCount columns {
  name workItemCount workItems(first: 25, orderBy: { field: POSITION, direction: ASC }) {
    edges { node { id taskId title priority assignee tags { id name } } } } } } }`;

export const sizedCases: readonly SizedCase[] = [
  list('first page', () => ''),
  list('second page by number', () => '&page=2'),
  list('deep page by cursor', ({ cursor }) => `&after=${cursor}`),
  list('sorted by updatedAt', () => '&orderBy=updatedAt'),
  list('of a project', ({ projectId }) => `&projectId=${projectId}`),
  list('by type and priority', () => '&type=task&priority=urgent'),
  list('by tag', () => `&tags=${tags[3]}`),
  list('by assignee', () => `&assignee=${assignees[1]}`),
  list('changed recently', ({ recently }) => `&updatedSince=${recently}`),
  list('children of an epic', ({ epicId }) => `&parentId=${epicId}`),
  list('search: rare word', () => `&search=${words.rare}`),
  list('search: common word', () => `&search=${words.common}`),
  list('search: absent word', () => `&search=${words.absent}`),
  list('search: taskId', ({ taskId }) => `&search=${taskId}`),
  { name: 'item by id', request: ({ itemId }) => ({ path: `/api/work-items/${itemId}` }) },
  { name: 'item by taskId', request: ({ taskId }) => ({ path: `/api/work-items/${taskId}` }) },
  {
    name: 'board view, GraphQL',
    request: ({ boardId }) => ({
      path: '/graphql',
      body: { query: board, variables: { id: boardId } },
    }),
  },
  {
    name: 'board view, REST',
    request: ({ boardId }) => ({ path: `/api/boards/${boardId}/work-items?view=board&limit=25` }),
  },
  { name: 'projects with their counts', request: () => ({ path: '/api/projects' }) },
  {
    name: 'list_work_items, MCP',
    request: () => ({
      path: '/mcp',
      headers: { accept: 'application/json, text/event-stream' },
      body: {
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'list_work_items', arguments: {} },
      },
    }),
  },
];
