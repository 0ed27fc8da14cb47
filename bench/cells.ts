import { type Case, cases } from './cases.ts';
import { type Server, servers } from './servers.ts';

/** One server, one case: what is measured once a round. */
export type Cell = { server: Server; request: Case };

const isViewer = ({ name }: Case) => name.startsWith('viewer');

/** What is measured beside each other: a server's viewer by text and by id, all servers' else. */
const groups = [
  cases.filter(isViewer),
  ...cases.filter((each) => !isViewer(each)).map((each) => [each]),
];

/** In the order they are measured in. */
export const cells: readonly Cell[] = groups
  .flatMap((group) => servers.flatMap((server) => group.map((request) => ({ server, request }))))
  .filter(({ server, request }) => server.cases.includes(request.name));
