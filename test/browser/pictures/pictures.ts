import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { bundleConsole } from '../../../scripts/bundle-console.ts';
import { findChromium } from '../../../scripts/find-chromium.ts';
import { startServer } from '../../support/server-process.ts';
import { signIn } from '../support/sign-in.ts';
import { seedKeys, USED_KEY } from './seed-keys.ts';

/** Takes the pictures of the console for the README: `npm run pictures`. */

const IMAGES = 'docs/images';
const LAST_OF_ANNOUNCEMENT = 'mcpServers';

await bundleConsole('dist/console');
const dataDir = await mkdtemp(path.join(tmpdir(), 'almirant-pictures-'));
const first = await startServer({ DATA_DIR: dataDir });
await first.printed(LAST_OF_ANNOUNCEMENT);
await first.stop();
await seedKeys(dataDir);

const server = await startServer({ DATA_DIR: dataDir });
await server.printed('listens on');
const browser = await chromium.launch({
  executablePath: findChromium(),
  // Chromium's sandbox does not support root.
  args: ['--no-sandbox'],
});
const keys = await openKeys({ colorScheme: 'light', height: 600 });
await keys.screenshot({ path: `${IMAGES}/api-keys-light.png` });

const key = await openKeys({ colorScheme: 'dark', height: 680 });
await key.getByRole('link', { name: USED_KEY }).click();
await key.getByText('Show daily requests').waitFor();
await key.screenshot({ path: `${IMAGES}/api-key-dark.png` });

await browser.close();
await server.stop();
await rm(dataDir, { recursive: true });

type Look = { colorScheme: 'light' | 'dark'; height: number };

async function openKeys({ colorScheme, height }: Look): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1180, height },
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
  });
  await signIn(context, { origin: server.url, person: ownerOf(first.output()) });
  const page = await context.newPage();
  await page.goto('/settings/api-keys');
  await page.getByRole('link', { name: USED_KEY }).waitFor();
  return page;
}

function ownerOf(output: string) {
  return {
    email: /(?<=E-?mail: +)\S+/.exec(output)?.[0] ?? '',
    password: /(?<=Password: +)\S+/.exec(output)?.[0] ?? '',
  };
}
