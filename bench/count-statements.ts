import { askFor } from './answers.ts';
import type { CaseName } from './cases.ts';
import type { Cell } from './cells.ts';
import { secret } from './data.ts';
import type { Lab } from './lab.ts';
import { median } from './median.ts';
import { startServer } from './running-server.ts';
import { startStatementCounter } from './statement-counter.ts';

/** What one request costs in statements, the read of its key included. */
export type StatementCount = { server: string; case: CaseName; statements: number };

type Options = { cells: readonly Cell[]; databaseUrl: string; key: string };

const WARM_UPS = 3;
/** What a server writes every few seconds falls into few of them. */
const REQUESTS = 9;

/** One request after the other, to servers of their own that reach PostgreSQL through a counter. */
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
