import { readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Bundles the servers and the load generator as `npm run build` does; a loader would slow them. */
export async function bundlePrograms(folder: string): Promise<(name: string) => string> {
  const peers = readdirSync('bench/peers').map((file) => path.join('bench/peers', file));
  await build({
    entryPoints: [...peers, 'bench/load-generator.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    entryNames: '[name]',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return (name) => path.join(folder, `${name}.mjs`);
}
