import { cpSync } from 'node:fs';
import path from 'node:path';
import { secret } from './data.ts';
import type { Lab } from './lab.ts';
import { type RunningServer, startServer } from './running-server.ts';
import type { Server } from './servers.ts';

/** The addresses of the filled databases. */
export type Places = { databaseUrl: string; betterAuthUrl: string; dataDir: string };

/** All at once, because idle servers cost nothing. Each embedded server has its own copy of the data. */
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
