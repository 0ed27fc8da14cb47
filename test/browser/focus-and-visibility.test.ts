import { expect } from 'vitest';
import { chooseAction, rowOf } from './support/api-keys-page.ts';
import { callApi } from './support/call-api.ts';
import { createKey } from './support/create-key.ts';
import { test } from './support/test.ts';
import { overRest } from './support/use-key.ts';

const KEYS = '/settings/api-keys';

test('a wrong name in the question to revoke a key puts the focus on its field', async ({
  openAs,
  organization,
  server,
}) => {
  const page = await openAs(organization.owner, KEYS);
  const { key } = await createKey(page);
  await overRest({ url: server.url, key }, '/api/me');
  await rowOf(page, 'CI pipeline').filter({ hasNotText: 'Never used' }).waitFor();

  await chooseAction(page, 'CI pipeline', 'Revoke');
  const field = page.getByRole('textbox', { name: 'Type' });
  for (const wrong of ['CI', 'pipeline']) {
    await field.fill(wrong);
    await page.getByRole('button', { name: 'Revoke key' }).click();
    await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  }
});

test('Tab closes the menu of a row and moves on', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, KEYS);
  await createKey(page);
  const button = page.getByRole('button', { name: 'Actions for CI pipeline' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'View details' }).waitFor();

  await page.keyboard.press('Tab');

  await expect.poll(() => page.getByRole('menu').count()).toBe(0);
  await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
});

test('a menu has the focus on its first item once it is shown', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, KEYS);
  await createKey(page);

  const focused = await page
    .getByRole('button', { name: 'Actions for CI pipeline' })
    .evaluate((button: HTMLElement) => {
      button.focus();
      button.click();
      return document.activeElement?.textContent;
    });

  expect(focused).toBe('View details');
});

test('the progress of a project is visible in forced colors', async ({ openAs, server }) => {
  const page = await openAs(server.owner, '/account', { forcedColors: 'active' });
  await callApi(page, '/api/auth/profile', { body: { name: 'Katherine Johnson' } });
  await page.goto('/');
  await page.getByRole('heading', { name: 'Projects', exact: true }).waitFor();

  const bar = page.locator('.share').first();
  const colors = await bar.evaluate((element) => {
    const done = getComputedStyle(element.firstElementChild ?? element);
    return {
      edge: getComputedStyle(element).borderTopWidth,
      done: done.backgroundColor,
      page: getComputedStyle(document.body).backgroundColor,
    };
  });

  expect(colors.edge).toBe('1px');
  expect(colors.done).not.toBe(colors.page);
});

test.for([1280, 360])(
  'a status message takes no click of a button at %i pixels',
  async (width, { openAs, organization }) => {
    const page = await openAs(organization.owner, KEYS, { viewport: { width, height: 500 } });
    await createKey(page);
    await chooseAction(page, 'CI pipeline', 'Revoke');
    await page.getByRole('button', { name: 'Revoke key' }).click();
    await page.getByText('“CI pipeline” was revoked.').waitFor();

    const hidden = await page.locator('.status').evaluate((status) => {
      const { left, right, top, bottom } = status.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const covered = [...document.querySelectorAll('main button, main a, main input')].filter(
        (each) => {
          const box = each.getBoundingClientRect();
          return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
        },
      );
      return { isOnTop: document.elementFromPoint(x, y) === status, covered: covered.length };
    });

    expect(hidden.isOnTop).toBe(false);
    if (width >= 1000) expect(hidden.covered).toBe(0);
  },
);
