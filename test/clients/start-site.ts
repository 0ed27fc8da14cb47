import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleCli } from '../../scripts/bundle-cli.ts';
import { bundleConsole } from '../../scripts/bundle-console.ts';
import { startServer } from '../support/server-process.ts';
import type { Site } from './client.ts';

const KEY = /alm_k1_[0-9A-Za-z]{49}/;

/** Starts the built server on an empty folder, with the key of its first start. */
export async function startSite(): Promise<Site & { stop: () => Promise<void> }> {
  await bundleConsole('dist/console');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'almirant-'));
  const server = await startServer({ DATA_DIR: dataDir });
  await server.printed('mcpServers');
  return {
    cli: path.resolve(await bundleCli('dist/cli.js')),
    url: server.url,
    key: KEY.exec(server.output())?.[0] ?? '',
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}
