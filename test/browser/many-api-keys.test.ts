import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems } from './support/accessibility-problems.ts';
import { rowOf, scrollToKey } from './support/api-keys-page.ts';
import { resize } from './support/resize.ts';
import { FEW_KEYS, MANY_KEYS } from './support/seed-organizations.ts';
import { test } from './support/test.ts';

const KEYS = '/settings/api-keys';
const POLL_MS = 8_000;
const POLLS_A_MINUTE = 60_000 / POLL_MS;

/** Prints a figure, which depends on the machine. */
const report = (line: string) => process.stdout.write(`${line}\n`);

/** The requests of a page to the API, as they finish. */
function watchGraphql(page: Page) {
  const requests: { status: number; method: string }[] = [];
  page.on('response', (response) => {
    if (!/\/graphql($|\?)/.test(response.url())) return;
    requests.push({ status: response.status(), method: response.request().method() });
  });
  return requests;
}

/** The bytes that a page receives, headers included. */
async function watchBytes(page: Page): Promise<{ sum: number }> {
  const received = { sum: 0 };
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    received.sum += encodedDataLength;
  });
  return received;
}

const countNodes = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);

const shown = (page: Page, count: number) =>
  page.getByText(`${count} keys`, { exact: true }).waitFor();

test('the first rows of 1,000 keys take one request, and the others one a page', async ({
  openAs,
  server,
}) => {
  const page = await openAs(server.many.owner, '/account');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const requests = watchGraphql(page);

  await page.goto(KEYS);
  await rowOf(page, 'Deployment 0').waitFor();
  expect(requests).toEqual([{ status: 200, method: 'GET' }]);
  await shown(page, MANY_KEYS);

  await scrollToKey(page, 'Deployment 140');
  expect(requests.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(4);
});

test('the number of nodes does not depend on the number of keys', async ({ openAs, server }) => {
  const page = await openAs(server.few.owner, KEYS);
  await shown(page, FEW_KEYS);
  const few = await countNodes(page);
  const other = await openAs(server.many.owner, KEYS);
  await shown(other, MANY_KEYS);
  const many = await countNodes(other);

  await scrollToKey(other, 'Deployment 300');
  const scrolled = await countNodes(other);
  report(`nodes: ${few} with ${FEW_KEYS} keys, ${many} and ${scrolled} with ${MANY_KEYS}`);

  expect(Math.max(many, scrolled)).toBeLessThan(2 * few);
});

test('an unchanged page costs less than 5 kB a minute', async ({ openAs, server }) => {
  const page = await openAs(server.many.owner, KEYS);
  await shown(page, MANY_KEYS);
  const requests = watchGraphql(page);
  const received = await watchBytes(page);

  await expect.poll(() => requests.length, { timeout: 4 * POLL_MS }).toBe(2);
  await page.waitForTimeout(200);

  const aMinute = Math.round((received.sum / requests.length) * POLLS_A_MINUTE);
  report(`polling: ${aMinute} bytes a minute`);
  expect(requests.map(({ status }) => status)).toEqual([304, 304]);
  expect(received.sum).toBeGreaterThan(0);
  expect(aMinute).toBeLessThan(5_000);
});

/** The time of the main thread in milliseconds since the page was opened. */
async function mainThreadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** The median time of the main thread for a letter in the search, on a processor 4 times slower. */
async function timeOfLetter(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.getByRole('searchbox').focus();
  const times: number[] = [];
  for (const key of ['d', 'e', 'p', 'Backspace', 'Backspace', 'l', 'o']) {
    const before = await mainThreadTime(session);
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    times.push((await mainThreadTime(session)) - before);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return times.sort((one, other) => one - other)[times.length >> 1] ?? 0;
}

test('a letter in the search takes as long with 1,000 keys as with 20', async ({
  openAs,
  server,
}) => {
  const page = await openAs(server.few.owner, KEYS);
  await shown(page, FEW_KEYS);
  const few = await timeOfLetter(page);
  const other = await openAs(server.many.owner, KEYS);
  await shown(other, MANY_KEYS);
  const many = await timeOfLetter(other);
  report(`a letter at 4 × CPU: ${few.toFixed(1)} ms, with many keys ${many.toFixed(1)} ms`);

  expect(many).toBeLessThan(4 * few);
});

test('the list tells screen readers its size and the place of each row, at each width', async ({
  openAs,
  server,
}) => {
  const page = await openAs(server.many.owner, KEYS);
  await shown(page, MANY_KEYS);
  await scrollToKey(page, 'Deployment 120');

  const table = page.getByRole('table', { name: 'API keys' });
  expect(await table.getAttribute('aria-rowcount')).toBe(`${MANY_KEYS + 1}`);
  expect(await rowOf(page, 'Deployment 120').getAttribute('aria-rowindex')).toBe('122');
  expect(await accessibilityProblems(page)).toEqual([]);

  await resize(page, 360);
  await page.evaluate(() => window.scrollTo(0, 0));
  const first = page.getByRole('listitem').filter({ hasText: 'Deployment 0' });
  await first.waitFor();
  expect(await first.getAttribute('aria-posinset')).toBe('1');
  expect(await first.getAttribute('aria-setsize')).toBe(`${MANY_KEYS}`);
  expect(await accessibilityProblems(page)).toEqual([]);
});

const focusedLabel = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

/** Presses Tab from the actions of the first key to those of another one. */
async function walkTo(page: Page, last: number): Promise<void> {
  await page.getByRole('button', { name: 'Actions for Deployment 0', exact: true }).focus();
  for (let row = 1; row <= last; row += 1) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focusedLabel(page)).toBe(`Actions for Deployment ${row}`);
  }
}

test('Tab walks through the rows, and a row keeps the focus while the page scrolls', async ({
  openAs,
  server,
}) => {
  const page = await openAs(server.many.owner, KEYS);
  await shown(page, MANY_KEYS);
  await walkTo(page, 60);

  await scrollToKey(page, 'Deployment 200');
  expect(await focusedLabel(page)).toBe('Actions for Deployment 60');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('Tab walks through the rows faster than the page renders what it scrolls to', async ({
  openAs,
  server,
}) => {
  const page = await openAs(server.many.owner, KEYS);
  await shown(page, MANY_KEYS);
  await page.evaluate(() => {
    addEventListener('scroll', (event) => event.stopImmediatePropagation(), true);
  });

  await walkTo(page, 40);
});
