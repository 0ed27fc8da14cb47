import { type Case, cases } from './cases.ts';
import { type Server, servers } from './servers.ts';

/** One server, one case: what is measured once a round. */
export type Cell = { server: Server; request: Case };

/** Case by case, with those that are compared beside each other. */
export const cells: readonly Cell[] = cases
  .flatMap((request) => servers.map((server) => ({ server, request })))
  .filter(({ server, request }) => server.cases.includes(request.name));
