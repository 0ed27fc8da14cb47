import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

type Entry = { file: string; id: string; text: string };

/** The documents of the first-party clients: each manifest in a folder, from codegen or Apollo. */
export async function readManifests(folder: string): Promise<Entry[]> {
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const entries = await Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name);
      const manifest = JSON.parse(await readFile(file, 'utf8'));
      return entriesOf(manifest).map(([id, text]) => ({ file, id, text }));
    }),
  );
  return entries.flat();
}

function entriesOf(manifest: Record<string, unknown>): [string, string][] {
  const { operations } = manifest;
  if (!Array.isArray(operations)) return Object.entries(manifest) as [string, string][];
  return operations.map(({ id, body }: { id: string; body: string }) => [id, body]);
}
