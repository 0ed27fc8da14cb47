import path from 'node:path';
import { build } from 'esbuild';
import { bundling } from './bundling.ts';

/**
 * Bundles the server into a folder beside `prisma/`. Code that only some processes load is split
 * into chunks. Packages are not bundled.
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
