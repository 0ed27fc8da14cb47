import { askFor } from './answers.ts';
import type { CaseName } from './cases.ts';
import type { Cell } from './cells.ts';
import { secret } from './data.ts';
import type { Lab } from './lab.ts';
import { median } from './median.ts';
import { startServer } from './running-server.ts';
import { startStatementCounter } from './statement-counter.ts';

/** The statements of one request, including the read of its key. */
export type StatementCount = { server: string; case: CaseName; statements: number };

type Options = { cells: readonly Cell[]; databaseUrl: string; key: string };

const WARM_UPS = 3;
/** Several, because periodic writes of a server fall into a few of them. */
const REQUESTS = 9;

/** Sends sequential requests to separate servers that reach PostgreSQL through a counter. */
export async function countStatements(
  { programOf }: Lab,
  { cells, databaseUrl, key }: Options,
): Promise<StatementCount[]> {
  const counts: StatementCount[] = [];
  for (const { server, request } of cells) {
    if (server.database !== 'PostgreSQL') continue;
    const counter = await startStatementCounter(databaseUrl);
    const { origin, stop } = await startServer(programOf(server.entry), {
      ALMIRANT_SECRET: secret,
      DATABASE_URL: counter.url,
      ...server.env,
    });
    const rounds: number[] = [];
    for (let asked = 0; asked < WARM_UPS + REQUESTS; asked++) {
      const before = counter.count();
      await askFor(request, { origin, key });
      if (asked >= WARM_UPS) rounds.push(counter.count() - before);
    }
    stop();
    counter.close();
    counts.push({ server: server.name, case: request.name, statements: median(rounds) });
  }
  return counts;
}
