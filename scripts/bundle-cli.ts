import { chmod } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundling } from './bundling.ts';

const EXECUTABLE = 0o755;

/** Bundles the command line into one file that needs nothing but Node, wherever it is put. */
export async function bundleCli(outfile: string): Promise<string> {
  await build({
    ...bundling,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    sourcemap: false,
    // Of modules only what is used gets in.
    mainFields: ['module', 'main'],
  });
  await chmod(outfile, EXECUTABLE);
  return outfile;
}
