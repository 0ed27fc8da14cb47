import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { syncDirectory } from './sync-directory.ts';

/**
 * Writes a private file so that it is whole or missing, also after SIGKILL or a power loss. Requires that
 * no other process writes it.
 */
export async function writeFileAtomically(file: string, content: string): Promise<void> {
  const written = `${file}.new`;
  const handle = await open(written, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(written, file);
  await syncDirectory(path.dirname(file));
}
