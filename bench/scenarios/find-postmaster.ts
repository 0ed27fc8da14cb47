import { Client } from 'pg';
import { parentOf } from './process-tree.ts';

/** The parent of all processes of a PostgreSQL server on this machine. */
export async function findPostmaster(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const backend = rows[0]?.pid ?? 0;
  const postmaster = parentOf(backend);
  await client.end();
  return postmaster;
}
