import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleConsole } from '../scripts/bundle-console.ts';
import { bundleServer } from '../scripts/bundle-server.ts';
import { bundling } from '../scripts/bundling.ts';

/** Bundles the server, its peers and the load generators; a TypeScript loader would slow them. */
export async function bundlePrograms(folder: string): Promise<(name: string) => string> {
  const dist = path.join(folder, 'dist');
  const programOf = (name: string) => path.join(dist, `${name}.js`);
  mkdirSync(dist);
  const peers = readdirSync('bench/peers')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join('bench/peers', file));
  await build({
    ...bundling,
    entryPoints: [...peers, 'bench/load-generator.ts', 'bench/scenarios/paced-client.ts'],
    packages: 'external',
    outdir: dist,
    entryNames: '[name]',
  });
  await bundleServer(programOf('ours'));
  await bundleConsole(path.join(dist, 'console'));
  // Files that Node and the server expect beside the folder of the bundle.
  for (const name of ['package.json', 'node_modules', 'prisma', 'src']) {
    symlinkSync(path.resolve(name), path.join(folder, name));
  }
  return programOf;
}
