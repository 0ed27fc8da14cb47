import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleConsole } from '../../../scripts/bundle-console.ts';
import { findChromium } from '../../../scripts/find-chromium.ts';
import { startServer } from '../../support/server-process.ts';
import { type Organization, seedOrganizations } from './seed-organizations.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the Chromium executable. */
    chromium: string;
    /** The data folder and the output of a server's first start. */
    firstStart: { dir: string; output: string };
    /** The other organizations in that folder; the first has many keys. */
    organizations: Organization[];
  }
}

const LAST_OF_ANNOUNCEMENT = 'mcpServers';

/** Builds the console, finds Chromium and seeds the data of the first start. */
export default async function setUp({ provide }: TestProject) {
  provide('chromium', findChromium());
  await bundleConsole('dist/console');
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-first-start-'));
  const server = await startServer({ DATA_DIR: dir });
  await server.printed(LAST_OF_ANNOUNCEMENT);
  await server.stop();
  provide('firstStart', { dir, output: server.output() });
  provide('organizations', await seedOrganizations(dir));
  return () => rm(dir, { recursive: true });
}
