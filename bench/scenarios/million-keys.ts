import { Client } from 'pg';
import type { Lab } from '../lab.ts';
import { compareThroughput } from './compare-throughput.ts';
import { fillDatabase } from './fill-database.ts';
import type { Findings } from './findings.ts';
import { requests } from './requests.ts';
import { spawnServer } from './spawn-server.ts';

const MILLION = 1_000_000;

/** The throughput with a thousand times as many keys in the table. */
export async function measureMillionKeys(lab: Lab): Promise<Findings> {
  const { url, keys } = await fillDatabase(lab, 'thousand');
  const millionUrl = await makeMillionKeys(lab);
  const thousand = await spawnServer(lab, { DATABASE_URL: url });
  const million = await spawnServer(lab, { DATABASE_URL: millionUrl });
  const load = { request: requests.me, keys };
  const findings = await compareThroughput(lab, {
    bound: { name: '1,000,000 keys in the table / 1,000', mark: 0.95, bound: 'at least' },
    side: { ...load, title: '1,000,000 keys in the table', server: million },
    against: { ...load, title: '1,000 keys in the table', server: thousand },
  });
  await thousand.stop();
  await million.stop();
  return findings;
}

/** A copy of the database with a thousand keys, which are spread among a million. */
async function makeMillionKeys({ postgres }: Lab): Promise<string> {
  await run(postgres.value, 'postgres', 'CREATE DATABASE million TEMPLATE thousand');
  await run(postgres.value, 'million', FILL_UP);
  await run(postgres.value, 'million', 'VACUUM ANALYZE "apiKeys"');
  return run(postgres.value, 'million', 'CHECKPOINT');
}

/** Without a foreign key check per row, as all rows have the same organization and user. */
const FILL_UP = `
  SET session_replication_role = replica;
  SET work_mem = '512MB';
  CREATE TEMP TABLE minted AS TABLE "apiKeys";
  TRUNCATE "apiKeys" CASCADE;
  INSERT INTO "apiKeys"
    SELECT * FROM (
      TABLE minted
      UNION ALL
      SELECT made.*
        FROM (SELECT minted AS row FROM minted LIMIT 1) AS example,
             generate_series((SELECT count(*) FROM minted) + 1, ${MILLION}) AS number,
             jsonb_populate_record(example.row, jsonb_build_object(
               'id', gen_random_uuid(),
               'name', 'Key ' || number,
               'keyHash', sha256(convert_to(gen_random_uuid()::text, 'UTF8')))) AS made
    ) AS keys
    ORDER BY random()`;

async function run(serverUrl: string, database: string, statement: string): Promise<string> {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(statement);
  await client.end();
  return url.href;
}
