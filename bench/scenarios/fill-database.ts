import { fill, mintKeys } from '../data.ts';
import type { Lab } from '../lab.ts';
import { createDatabase } from '../new-database.ts';

export type FilledDatabase = { url: string; keys: readonly string[] };

const KEYS = 1_000;

/** Creates a database of that name with one organization and its keys. */
export async function fillDatabase({ postgres }: Lab, name: string): Promise<FilledDatabase> {
  const url = await createDatabase(postgres.value, name);
  const minted = mintKeys(KEYS);
  await fill({ databaseUrl: url }, minted);
  return { url, keys: minted.map(({ key }) => key) };
}
