import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeReleasedFolder } from './released-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the folders that tests open, removed after the run. */
    foldersDir: string;
    /** The data directory of the last release, to copy. */
    released: Awaited<ReturnType<typeof makeReleasedFolder>>;
    /** The folder that `testDatabase` opens instead of the snapshot. */
    opens: 'empty folder' | 'released folder' | undefined;
  }
}

/** Creates a folder of the last release once per run. */
export default async function setUp({ provide }: TestProject) {
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-folders-'));
  provide('foldersDir', dir);
  provide('released', await makeReleasedFolder(path.join(dir, 'released')));
  return () => rm(dir, { recursive: true, maxRetries: 5 });
}
