import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import { collectTroubles } from './collect-troubles.ts';
import { startConsoleServer } from './console-server.ts';
import { launchBrowser } from './launch-browser.ts';

/** A test that is handed a server of its file's own, and opens pages in which nothing goes wrong. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads here what the fixture needs.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads here what the fixture needs.
  .extend('server', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await startConsoleServer();
    onCleanup(async () => {
      await server.stop();
    });
    return server;
  })
  .extend('open', async ({ browser, server }, { onCleanup }) => {
    const opened: { context: BrowserContext; troubles: string[] }[] = [];
    onCleanup(async () => {
      for (const { context } of opened) await context.close();
      expect(opened.flatMap(({ troubles }) => troubles)).toEqual([]);
    });
    /** Opens an address for somebody who was never there before. */
    return async (address: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ baseURL: server.url, ...options });
      opened.push({ context, troubles: await collectTroubles(context) });
      const page = await context.newPage();
      await page.goto(address);
      return page;
    };
  });
