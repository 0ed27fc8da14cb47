import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import { collectTroubles } from './collect-troubles.ts';
import { startConsoleServer } from './console-server.ts';
import { launchBrowser } from './launch-browser.ts';
import type { Person } from './seed-organizations.ts';
import { signIn } from './sign-in.ts';

/** A test that is handed a server and an organization, and opens pages in which nothing goes wrong. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads here what the fixture needs.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads here what the fixture needs.
  .extend('server', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const server = await startConsoleServer();
    onCleanup(async () => {
      await server.stop();
    });
    return server;
  })
  .extend('organization', ({ server }) => server.takeOrganization())
  .extend('enter', async ({ browser, server }, { onCleanup }) => {
    const entered: { context: BrowserContext; troubles: string[] }[] = [];
    onCleanup(async () => {
      for (const { context } of entered) await context.close();
      expect(entered.flatMap(({ troubles }) => troubles)).toEqual([]);
    });
    /** A browser of somebody who was never there before, in which nothing is on its way. */
    return async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
      const still = { baseURL: server.url, reducedMotion: 'reduce' } as const;
      const context = await browser.newContext({ ...still, ...options });
      entered.push({ context, troubles: await collectTroubles(context) });
      return context;
    };
  })
  .extend('open', ({ enter }) => {
    /** Opens an address for somebody whom nobody knows. */
    return async (address: string, options?: BrowserContextOptions): Promise<Page> => {
      const page = await (await enter(options)).newPage();
      await page.goto(address);
      return page;
    };
  })
  .extend('openAs', ({ enter, server }) => {
    /** Opens an address for somebody who has signed in, in a browser of their own. */
    return async (person: Person, address: string, options?: BrowserContextOptions) => {
      const context = await enter(options);
      await signIn(context, { origin: server.url, person });
      const page = await context.newPage();
      await page.goto(address);
      return page;
    };
  });
