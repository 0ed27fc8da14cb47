import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import { collectPageErrors } from './collect-page-errors.ts';
import { startConsoleServer } from './console-server.ts';
import { launchBrowser } from './launch-browser.ts';
import { type Credentials, signIn } from './sign-in.ts';

/** Test fixtures: a server, an organization, and pages whose errors fail the test. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest parses the fixture's dependencies from the pattern.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  // biome-ignore lint/correctness/noEmptyPattern: vitest parses the fixture's dependencies from the pattern.
  .extend('server', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const server = await startConsoleServer();
    onCleanup(async () => {
      await server.stop();
    });
    return server;
  })
  .extend('organization', ({ server }) => server.takeOrganization())
  .extend('newContext', async ({ browser, server }, { onCleanup }) => {
    const contexts: { context: BrowserContext; pageErrors: string[] }[] = [];
    onCleanup(async () => {
      for (const { context } of contexts) await context.close();
      expect(contexts.flatMap(({ pageErrors }) => pageErrors)).toEqual([]);
    });
    /** Creates a browser context without cookies and without animations. */
    return async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
      const still = { baseURL: server.url, reducedMotion: 'reduce' } as const;
      const context = await browser.newContext({ ...still, ...options });
      contexts.push({ context, pageErrors: await collectPageErrors(context) });
      return context;
    };
  })
  .extend('open', ({ newContext }) => {
    /** Opens a page signed out. */
    return async (address: string, options?: BrowserContextOptions): Promise<Page> => {
      const page = await (await newContext(options)).newPage();
      await page.goto(address);
      return page;
    };
  })
  .extend('openAs', ({ newContext, server }) => {
    /** Opens a page signed in as a user, in a context of its own. */
    return async (person: Credentials, address: string, options?: BrowserContextOptions) => {
      const context = await newContext(options);
      await signIn(context, { origin: server.url, person });
      const page = await context.newPage();
      await page.goto(address);
      return page;
    };
  });
