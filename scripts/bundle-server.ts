import { build } from 'esbuild';

/** Bundles the server into one file beside `prisma/`; packages stay where they are installed. */
export async function bundleServer(outfile: string): Promise<string> {
  await build({
    entryPoints: ['src/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  return outfile;
}
