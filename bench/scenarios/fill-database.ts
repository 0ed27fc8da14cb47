import { Client } from 'pg';
import { fill, mintKeys } from '../data.ts';
import type { Lab } from './lab.ts';

export type FilledDatabase = { url: string; keys: readonly string[] };

const KEYS = 1_000;

/** Makes a database of that name, with one organization and its keys. */
export async function fillDatabase({ postgres }: Lab, name: string): Promise<FilledDatabase> {
  const client = new Client({ connectionString: postgres.value });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(postgres.value);
  url.pathname = `/${name}`;
  const minted = mintKeys(KEYS);
  await fill({ databaseUrl: url.href }, minted);
  return { url: url.href, keys: minted.map(({ key }) => key) };
}
