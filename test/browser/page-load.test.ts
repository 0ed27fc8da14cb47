import { expect } from 'vitest';
import { startReverseProxy } from '../support/reverse-proxy.ts';
import { accessibilityProblems } from './support/accessibility-problems.ts';
import { startConsoleServer } from './support/console-server.ts';
import { horizontalOverflow } from './support/horizontal-overflow.ts';
import { takeScreenshot } from './support/take-screenshot.ts';
import { test } from './support/test.ts';

const WIDTHS = [320, 360, 768, 1280, 1920];

test.for(['light', 'dark'] as const)(
  'the first page is accessible in %s colors',
  async (colorScheme, { open }) => {
    const page = await open('/', { colorScheme });
    await page.getByRole('heading', { level: 1 }).waitFor();

    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await takeScreenshot(page, `first-page-${width}-${colorScheme}`);

      expect(await horizontalOverflow(page)).toBe(0);
      expect(await accessibilityProblems(page)).toEqual([]);
    }
  },
);

test.for([
  { proxy: 'a proxy that strips its path', strips: true },
  { proxy: 'a proxy that keeps its path', strips: false },
])('the console loads behind $proxy', async ({ strips }, { open, onTestFinished }) => {
  const proxy = await startReverseProxy({ prefix: '/tools/almirant', strips });
  onTestFinished(proxy.stop);
  const server = await startConsoleServer({ PUBLIC_URL: proxy.url });
  onTestFinished(async () => {
    await server.stop();
  });
  proxy.forwardTo(server.url);

  for (const address of [proxy.url, `${proxy.url}/`, `${proxy.url}/settings/api-keys`]) {
    const page = await open(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(page.url().startsWith(proxy.url)).toBe(true);
  }
});
