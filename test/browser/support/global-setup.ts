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
    /** Where the browser is that pages are tried in. */
    chromium: string;
    /** A data folder that one server has set up and left, and what it printed. */
    firstStart: { dir: string; output: string };
    /** What else is in that folder; the first has many keys. */
    organizations: Organization[];
  }
}

const LAST_OF_ANNOUNCEMENT = 'mcpServers';

/** Builds the console as it is shipped, finds a browser, and makes the data to start from. */
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
