import { type Case, cases } from './cases.ts';
import { type Server, servers } from './servers.ts';

/** One server and one case, measured once per round. */
export type Cell = { server: Server; request: Case };

const isViewer = ({ name }: Case) => name.startsWith('viewer');

/** The cells to measure one after the other: viewer by text and by ID per server, else per case. */
const groups = [
  cases.filter(isViewer),
  ...cases.filter((each) => !isViewer(each)).map((each) => [each]),
];

/** In measuring order. */
export const cells: readonly Cell[] = groups
  .flatMap((group) => servers.flatMap((server) => group.map((request) => ({ server, request }))))
  .filter(({ server, request }) => server.cases.includes(request.name));
