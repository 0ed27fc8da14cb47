import { open } from 'node:fs/promises';

/** Makes the names of the files in a directory durable. */
export async function syncDirectory(dir: string): Promise<void> {
  // Windows cannot open directories.
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  await handle.sync().finally(() => handle.close());
}
