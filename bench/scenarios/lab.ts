import type { ChildProcess } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleServer } from '../../scripts/bundle-server.ts';
import { bundling } from '../../scripts/bundling.ts';
import { startPostgres } from '../../scripts/services.ts';
import { fill, mintKeys, secret } from '../data.ts';
import { startGenerator } from '../load.ts';

/** What scenarios are measured with. */
export type Lab = {
  /** The server as `npm run build` makes it. */
  serverProgram: string;
  /** What the server is told in its environment, besides where its data is. */
  variables: Record<string, string>;
  pacedClientProgram: string;
  generator: ChildProcess;
  /** A durable PostgreSQL whose database has one organization with these keys. */
  postgres: { value: string };
  keys: readonly string[];
  /** For what a scenario makes; it goes with the lab. */
  folder: string;
  rounds: number;
  /** How long one load is measured in a round. */
  seconds: number;
};

type Options = Pick<Lab, 'folder' | 'rounds' | 'seconds'>;

const KEYS = 1_000;
const PLENTY = '1000000000/1000000000';

export async function openLab(options: Options): Promise<{ lab: Lab; close: () => Promise<void> }> {
  const { folder } = options;
  const serverProgram = await bundle(folder);
  const postgres = await startPostgres({ isDurable: true });
  const minted = mintKeys(KEYS);
  await fill({ databaseUrl: postgres.value }, minted);
  const generator = startGenerator(path.join(folder, 'load-generator.mjs'));
  const lab: Lab = {
    ...options,
    serverProgram,
    variables: {
      ALMIRANT_SECRET: secret,
      ORGANIZATION_BUDGET: PLENTY,
      API_KEY_BUDGET: PLENTY,
      LOG_LEVEL: 'info',
    },
    pacedClientProgram: path.join(folder, 'paced-client.mjs'),
    generator,
    postgres,
    keys: minted.map(({ key }) => key),
  };
  const close = async () => {
    generator.kill();
    await postgres.stop();
  };
  return { lab, close };
}

/** The server reads files beside its bundle, and its packages where they are installed. */
async function bundle(folder: string): Promise<string> {
  for (const name of ['prisma', 'src', 'node_modules']) {
    symlinkSync(path.resolve(name), path.join(folder, name));
  }
  await build({
    ...bundling,
    entryPoints: ['bench/load-generator.ts', 'bench/scenarios/paced-client.ts'],
    packages: 'external',
    outdir: folder,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
  });
  return bundleServer(path.join(folder, 'dist', 'main.mjs'));
}
