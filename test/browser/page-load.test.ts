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

test('the page shows itself before its scripts arrive, and after them until the session does', async ({
  newContext,
  server,
}) => {
  const page = await (await newContext()).newPage();
  const held: (() => void)[] = [];
  const hold = (address: string) =>
    page.route(address, (route) => {
      held.push(() => void route.continue());
    });
  await hold('**/assets/*.js');
  await page.goto(server.url, { waitUntil: 'commit' });

  const loading = page.getByText('Loading…');
  await loading.waitFor();
  await page.getByRole('link', { name: 'Almirant home' }).waitFor();

  await hold('**/api/auth/session');
  await page.unroute('**/assets/*.js');
  for (const release of held.splice(0)) release();
  await expect.poll(() => held.length).toBe(1);
  await loading.waitFor();

  for (const release of held.splice(0)) release();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await loading.count()).toBe(0);
});

test('/settings shows the first settings, and an unknown page is a 404 in the frame of the others', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, '/settings');
  await page.getByRole('heading', { name: 'API keys', level: 1 }).waitFor();
  const reference = page.getByRole('link', { name: 'API reference' });
  const address = `${await reference.getAttribute('href')}`;
  expect((await page.request.get(address)).status()).toBe(200);

  const answer = await page.request.get('/nowhere', { headers: { accept: 'text/html' } });

  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain('id="root"');
});
