import path from 'node:path';
import { build } from 'esbuild';
import { bundling } from './bundling.ts';

/**
 * Bundles the server into a file beside `prisma/`, and what only some processes load into files
 * that are named after it; packages stay where they are installed.
 */
export async function bundleServer(outfile: string): Promise<string> {
  const { dir, name } = path.parse(outfile);
  await build({
    ...bundling,
    entryPoints: { [name]: 'src/main.ts' },
    outdir: dir,
    splitting: true,
    chunkNames: `${name}-[name]`,
    packages: 'external',
  });
  return outfile;
}
