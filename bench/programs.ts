import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleServer } from '../scripts/bundle-server.ts';
import { bundling } from '../scripts/bundling.ts';

/** Bundles the server, its peers and the load generator; a loader would slow them. */
export async function bundlePrograms(folder: string): Promise<(name: string) => string> {
  const dist = path.join(folder, 'dist');
  mkdirSync(dist);
  const peers = readdirSync('bench/peers')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join('bench/peers', file));
  await build({
    ...bundling,
    entryPoints: [...peers, 'bench/load-generator.ts'],
    packages: 'external',
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    entryNames: '[name]',
  });
  await bundleServer(path.join(dist, 'ours.mjs'));
  // The server looks for these beside the folder that it is in.
  for (const name of ['node_modules', 'prisma', 'src']) {
    symlinkSync(path.resolve(name), path.join(folder, name));
  }
  return (name) => path.join(dist, `${name}.mjs`);
}
