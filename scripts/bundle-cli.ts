import { chmod } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundling } from './bundling.ts';

const EXECUTABLE = 0o755;

/** Bundles the command line into one file that needs only Node and runs from any folder. */
export async function bundleCli(outfile: string): Promise<string> {
  await build({
    ...bundling,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    sourcemap: false,
    // Without the comments of libraries, which are a third of it. Names stay as they are.
    minifyWhitespace: true,
    // Prefers ESM entry points, which esbuild can tree-shake.
    mainFields: ['module', 'main'],
  });
  await chmod(outfile, EXECUTABLE);
  return outfile;
}
