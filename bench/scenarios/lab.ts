import type { ChildProcess } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleServer } from '../../scripts/bundle-server.ts';
import { bundling } from '../../scripts/bundling.ts';
import { startPostgres } from '../../scripts/services.ts';
import { startGenerator } from '../load.ts';

/** What scenarios are measured with. */
export type Lab = {
  /** Where a program is bundled: `ours`, which is the server, and `paced-client`. */
  programOf: (name: string) => string;
  /** A server that waits for the disk, by the address of a database of it. */
  postgres: { value: string };
  generator: ChildProcess;
  /** For what a scenario makes; it goes with the lab. */
  folder: string;
  rounds: number;
  /** How long one load is measured in a round. */
  seconds: number;
};

type Options = Pick<Lab, 'folder' | 'rounds' | 'seconds'>;

export async function openLab(options: Options): Promise<{ lab: Lab; close: () => Promise<void> }> {
  const programOf = await bundlePrograms(options.folder);
  const postgres = await startPostgres({ isDurable: true });
  const generator = startGenerator(programOf('load-generator'));
  const close = async () => {
    generator.kill();
    await postgres.stop();
  };
  return { lab: { ...options, programOf, postgres, generator }, close };
}

async function bundlePrograms(folder: string): Promise<Lab['programOf']> {
  const dist = path.join(folder, 'dist');
  const programOf = (name: string) => path.join(dist, `${name}.js`);
  await build({
    ...bundling,
    entryPoints: ['bench/load-generator.ts', 'bench/scenarios/paced-client.ts'],
    packages: 'external',
    outdir: dist,
    entryNames: '[name]',
  });
  await bundleServer(programOf('ours'));
  // What Node and the server look for beside the folder that it is in.
  for (const name of ['package.json', 'node_modules', 'prisma', 'src']) {
    symlinkSync(path.resolve(name), path.join(folder, name));
  }
  return programOf;
}
