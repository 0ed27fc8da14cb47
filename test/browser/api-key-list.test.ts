import { expect } from 'vitest';
import { rowOf, scrollToKey } from './support/api-keys-page.ts';
import { horizontalOverflow } from './support/horizontal-overflow.ts';
import { resize } from './support/resize.ts';
import { KEY_COUNTS } from './support/seed-organizations.ts';
import { test } from './support/test.ts';

const KEYS = '/settings/api-keys';
const { active, revoked } = KEY_COUNTS;

test('the list shows all keys of a large organization', async ({ openAs, server }) => {
  const page = await openAs(server.crowded.owner, KEYS);

  await page.getByText(`${active} keys`, { exact: true }).waitFor();
  const table = page.getByRole('table', { name: 'API keys' });
  expect(await table.getAttribute('aria-rowcount')).toBe(`${active + 1}`);
  await scrollToKey(page, `Deployment ${active - 1}`);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole('radio', { name: 'All' }).click();
  await page.getByText(`${active + revoked} keys`, { exact: true }).waitFor();
  await scrollToKey(page, `Deployment ${active + revoked - 1}`);

  await resize(page, 360);
  await page.getByRole('list', { name: 'API keys' }).waitFor();
  expect(await horizontalOverflow(page)).toBe(0);
});

test('a search finds a key by name or prefix', async ({ openAs, server }) => {
  const page = await openAs(server.crowded.owner, KEYS);
  const search = page.getByRole('searchbox', { name: 'Search by name or prefix' });
  await page.getByText(`${active} keys`, { exact: true }).waitFor();

  await search.pressSequentially('deployment 123');
  await page.getByText('1 key', { exact: true }).waitFor();
  const prefix = await rowOf(page, 'Deployment 123').locator('code').innerText();

  await search.fill(prefix.replace('…', ''));
  await rowOf(page, 'Deployment 123').waitFor();
  expect(await page.getByRole('row').count()).toBe(2);

  await search.fill('nothing of the kind');
  await page.getByText('No keys match “nothing of the kind”').waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByText(`${active} keys`, { exact: true }).waitFor();
});

test('the URL keeps filters and sort order over a reload and the back button', async ({
  openAs,
  server,
}) => {
  const page = await openAs(server.crowded.owner, KEYS);
  await page.getByText(`${active} keys`, { exact: true }).waitFor();
  await page.getByRole('checkbox', { name: 'Mine' }).check();
  await page.getByRole('checkbox', { name: 'Unused for 90 days' }).check();
  await page.getByRole('button', { name: 'Last used' }).click();
  await page.getByRole('searchbox').fill('deployment 2');
  await page.getByText(/^\d+ keys$/).waitFor();
  const count = await page.getByRole('row').count();
  const names = await page.getByRole('row').getByRole('link').allInnerTexts();
  const { search } = new URL(page.url());

  expect(search).toBe('?q=deployment+2&mine=1&unused=1&sort=-used');
  expect(count).toBeGreaterThan(10);
  expect(count).toBeLessThan(60);
  await page.reload();
  await rowOf(page, names[0] ?? '').waitFor();
  expect(await page.getByRole('row').getByRole('link').allInnerTexts()).toEqual(names);
  expect(await page.getByRole('searchbox').inputValue()).toBe('deployment 2');

  await page.getByRole('link', { name: names[0] ?? '', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: names[0] ?? '' }).waitFor();
  await page.goBack();
  await rowOf(page, names[0] ?? '').waitFor();
  expect(new URL(page.url()).search).toBe(search);
  expect(await page.getByRole('row').getByRole('link').allInnerTexts()).toEqual(names);
});

test('the back button restores the scroll position of the list', async ({ openAs, server }) => {
  const page = await openAs(server.crowded.owner, KEYS);
  await (await scrollToKey(page, 'Deployment 200')).click();
  await page.getByRole('heading', { level: 1, name: 'Deployment 200' }).waitFor();

  await page.goBack();

  await expect
    .poll(() =>
      page.getByRole('link', { name: 'Deployment 200' }).evaluate((link) => {
        const { top } = link.getBoundingClientRect();
        return top > 0 && top < innerHeight;
      }),
    )
    .toBe(true);
});

test('a column heading sorts the list and reverses the order on a second press', async ({
  openAs,
  server,
}) => {
  const page = await openAs(server.crowded.owner, KEYS);
  const first = page.getByRole('row').nth(1).getByRole('link');
  await page.getByText(`${active} keys`, { exact: true }).waitFor();
  expect(await first.innerText()).toBe('Deployment 0');

  await page.getByRole('button', { name: 'Created' }).click();
  await expect.poll(() => first.innerText()).toBe('Deployment 279');
  await page.getByRole('button', { name: 'Name' }).click();
  await expect.poll(() => first.innerText()).toBe('Deployment 0');
  await page.getByRole('button', { name: 'Name' }).click();
  await expect.poll(() => first.innerText()).toBe('Deployment 279');

  const heading = page.getByRole('columnheader', { name: 'Name' });
  expect(await heading.getAttribute('aria-sort')).toBe('descending');
});

test('a select sorts the list on a narrow screen', async ({ openAs, server }) => {
  const viewport = { width: 360, height: 800 };
  const page = await openAs(server.crowded.owner, KEYS, { viewport });

  await page.getByLabel('Sort by').selectOption('Oldest first');

  const first = page
    .getByRole('listitem')
    .getByRole('link', { name: /^Deployment/ })
    .first();
  await expect.poll(() => first.innerText()).toBe('Deployment 279');
});

test('a key that is unused for 90 days has a badge', async ({ openAs, server }) => {
  const page = await openAs(server.crowded.owner, KEYS);

  await scrollToKey(page, 'Deployment 31');
  expect(
    await rowOf(page, 'Deployment 31')
      .getByText(/^Unused for/)
      .count(),
  ).toBe(0);
  await scrollToKey(page, 'Deployment 101');
  await rowOf(page, 'Deployment 101').getByText('Unused for 101 days').waitFor();
});

test('the search field stays responsive with many keys', async ({ openAs, server }) => {
  const page = await openAs(server.crowded.owner, `${KEYS}?status=all`);
  await page.getByText(`${active + revoked} keys`, { exact: true }).waitFor();

  const longest = await page.getByRole('searchbox').evaluate(async (field: HTMLInputElement) => {
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    let slowest = 0;
    for (const text of ['d', 'de', 'dep', 'dep', 'de', 'd', '']) {
      const start = performance.now();
      setter?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      slowest = Math.max(slowest, performance.now() - start);
    }
    return slowest;
  });

  // About 200 ms on an idle machine.
  expect(longest).toBeLessThan(1_000);
});
