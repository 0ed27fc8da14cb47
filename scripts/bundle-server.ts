import { build } from 'esbuild';
import { bundling } from './bundling.ts';

/** Bundles the server into one file beside `prisma/`; packages stay where they are installed. */
export async function bundleServer(outfile: string): Promise<string> {
  await build({ ...bundling, entryPoints: ['src/main.ts'], outfile, packages: 'external' });
  return outfile;
}
