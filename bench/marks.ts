import type { CaseName } from './cases.ts';
import type { Mark } from './mark.ts';
import type { DatabaseName } from './servers.ts';

type Place = { server: string; case: CaseName; database: DatabaseName };

/** A required throughput of one server relative to another, or to the fastest of several. */
export type ThroughputMark = Pick<Mark, 'name' | 'mark'> & {
  one: Place;
  others: readonly Place[];
};

type Comparison = { case: CaseName; title: string; marks: Record<string, number> };

/** Names of peers. Of names joined with `|`, only the fastest counts. */
const beside: readonly Comparison[] = [
  { case: 'me', title: 'GET /api/me', marks: { statement: 1.8, batched: 0.62, 'better-auth': 28 } },
  {
    case: 'viewer-by-id',
    title: 'viewer by id',
    marks: { apollo: 5.4, 'mercurius|mercurius-jit': 4.9, yoga: 6.9, statement: 1.05 },
  },
  {
    case: 'nested',
    title: 'nested document',
    marks: { 'apollo|mercurius|mercurius-jit|yoga': 1.6 },
  },
  { case: 'mcp-get', title: 'tools/call', marks: { 'mcp-sdk-1|mcp-sdk-2': 5.6 } },
  { case: 'mcp-tools', title: 'tools/list', marks: { 'mcp-sdk-1|mcp-sdk-2': 51 } },
];

/** As a share of the throughput without reading the key. */
const AUTHENTICATION = 0.9;
const TEXT = 1;

const authenticated = {
  me: 'GET /api/me',
  'viewer-by-id': 'viewer by id',
  'mcp-get': 'tools/call',
};

/** Every minimum ratio of throughputs of one run. */
export const throughputMarks: readonly ThroughputMark[] = [
  ...beside.flatMap(({ case: name, title, marks }) =>
    Object.entries(marks).map(([peers, mark]) => ({
      name: `${title}: ours / ${peers.replaceAll('|', ' or ')}`,
      mark,
      one: place('ours', name),
      others: peers.split('|').map((peer) => place(peer, name)),
    })),
  ),
  {
    name: 'viewer: ours by text / ours by id',
    mark: TEXT,
    one: place('ours', 'viewer'),
    others: [place('ours', 'viewer-by-id')],
  },
  ...(['PostgreSQL', 'PGlite'] as const).flatMap((database) =>
    Object.entries(authenticated).map(([name, title]) => ({
      name: `authentication of ${title} on ${database}: ours / fixed caller`,
      mark: AUTHENTICATION,
      one: { ...place('ours', name as CaseName), database },
      others: [{ ...place('fixed-caller', name as CaseName), database }],
    })),
  ),
];

function place(server: string, name: CaseName): Place {
  return { server, case: name, database: 'PostgreSQL' };
}
