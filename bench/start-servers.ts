import { cpSync } from 'node:fs';
import path from 'node:path';
import { secret } from './data.ts';
import type { Lab } from './lab.ts';
import { type RunningServer, startServer } from './running-server.ts';
import type { Server } from './servers.ts';

/** Where the filled databases are. */
export type Places = { databaseUrl: string; betterAuthUrl: string; dataDir: string };

/** All at once, as idle ones cost nothing; each embedded database is a copy of its own. */
export async function startServers(
  { folder, programOf }: Lab,
  servers: Iterable<Server>,
  { databaseUrl, betterAuthUrl, dataDir }: Places,
): Promise<Map<Server, RunningServer>> {
  const starting = [...servers].map(async (server, index) => {
    const isEmbedded = server.database === 'PGlite';
    const ownData = path.join(folder, `data-${index}`);
    if (isEmbedded) cpSync(dataDir, ownData, { recursive: true });
    const running = await startServer(programOf(server.entry), {
      ALMIRANT_SECRET: secret,
      DATA_DIR: ownData,
      DATABASE_URL: isEmbedded ? '' : databaseUrl,
      BETTER_AUTH_DATABASE_URL: betterAuthUrl,
      ...server.env,
    });
    return [server, running] as const;
  });
  return new Map(await Promise.all(starting));
}
