import { existsSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { lockDataDir } from '../../src/db/data-dir-lock.ts';
import { openPGlite } from '../../src/db/open-pglite.ts';
import type { Query } from './active-operations.ts';

type Where = { databaseUrl: string | undefined; dataDir: string | undefined };

export type OpenQuery = { query: Query; close: () => Promise<void> };

/** Opens a database to read it. Unlike the server at its start, it does not migrate. */
export async function openQuery({ databaseUrl, dataDir }: Where): Promise<OpenQuery | undefined> {
  if (dataDir !== undefined) return openFolder(dataDir);
  return databaseUrl ? openServer(databaseUrl) : undefined;
}

async function openServer(url: string): Promise<OpenQuery> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('SET default_transaction_read_only = on');
  } catch (error) {
    await client.end().catch(() => {});
    throw new Error(`The database of DATABASE_URL cannot be opened: ${(error as Error).message}`);
  }
  return {
    query: async (sql, values) => (await client.query(sql, [...values])).rows,
    close: () => client.end(),
  };
}

async function openFolder(dataDir: string): Promise<OpenQuery> {
  const location = path.join(dataDir, 'postgres');
  if (!existsSync(location)) throw new Error(`There is no embedded database in ${dataDir}.`);
  const release = await lockDataDir(dataDir).catch((error) => {
    throw new Error(`The folder ${dataDir} cannot be used: ${error.message}`);
  });
  const { server, close } = await openPGlite(location);
  return {
    query: async (sql, values) => (await server.query(sql, [...values])).rows,
    async close() {
      await close();
      await release();
    },
  };
}
