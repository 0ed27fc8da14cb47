import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityProblems } from './support/accessibility-problems.ts';
import { chooseAction, generateKey } from './support/api-keys-page.ts';
import { createKey } from './support/create-key.ts';
import { horizontalOverflow } from './support/horizontal-overflow.ts';
import { takeScreenshot } from './support/take-screenshot.ts';
import { test } from './support/test.ts';

const WIDTHS = [320, 360, 768, 1280];

const KEYS = '/settings/api-keys';

const pages = [
  { name: 'home', path: '/' },
  { name: 'api-keys', path: KEYS },
  { name: 'new-api-key', path: `${KEYS}/new` },
  { name: 'members', path: '/settings/members' },
  { name: 'organization', path: '/settings/organization' },
  { name: 'account', path: '/account' },
  { name: 'not-found', path: '/nowhere' },
];

/** Checks for horizontal overflow and axe violations at each width. */
async function checkAtEachWidth(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await takeScreenshot(page, `${name}-${width}`);
    expect([name, width, await horizontalOverflow(page)]).toEqual([name, width, 0]);
  }
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect([name, width, ...(await accessibilityProblems(page))]).toEqual([name, width]);
  }
}

/** Waits until the page has loaded its data. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

test.for([
  { colorScheme: 'light', role: 'owner' },
  { colorScheme: 'dark', role: 'owner' },
  { colorScheme: 'light', role: 'member' },
] as const)(
  'every page is accessible in $colorScheme colors as $role',
  async ({ colorScheme, role }, { openAs, organization }) => {
    const page = await openAs(organization[role], '/', { colorScheme });
    const { id } = await createKey(page, { name: 'CI pipeline' });
    for (const { name, path } of [...pages, { name: 'api-key', path: `${KEYS}/${id}` }]) {
      await page.goto(path);
      await settle(page);
      await checkAtEachWidth(page, `${name}-${role}-${colorScheme}`);
    }
  },
);

test.for(['light', 'dark'] as const)(
  'every dialog is accessible in %s colors',
  async (colorScheme, { openAs, organization }) => {
    const page = await openAs(organization.owner, `${KEYS}/new`, { colorScheme });
    const hold = (name: string) => checkAtEachWidth(page, `${name}-${colorScheme}`);
    const dialog = await generateKey(page, 'CI pipeline');
    await hold('dialog-new-key');
    await dialog.getByRole('checkbox', { name: 'I have saved this key' }).check();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'detached' });

    await chooseAction(page, 'CI pipeline', 'Rename…');
    await hold('dialog-rename');
    await page.keyboard.press('Escape');
    await chooseAction(page, 'CI pipeline', 'Revoke…');
    await hold('dialog-revoke');
    await page.keyboard.press('Escape');

    await page.goto('/settings/members');
    await page.getByRole('button', { name: 'Invite member' }).click();
    await hold('dialog-invite');
    await page.keyboard.press('Escape');
    await chooseAction(page, organization.member.name, 'Remove…');
    await hold('dialog-remove');
  },
);

test('a key can be created and revoked by keyboard only', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, KEYS);
  const focused = () =>
    page.evaluate(() => {
      const { activeElement, body } = document;
      return activeElement === body ? '' : (activeElement?.textContent ?? '');
    });
  const tabTo = async (text: string) => {
    for (let step = 0; step < 60 && !(await focused()).includes(text); step += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toContain(text);
  };
  await settle(page);
  await tabTo('Generate new API key');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).focus();
  await page.keyboard.type('Made by keyboard');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Copy your key now' }).waitFor();
  await tabTo('Copy key');
  await page.keyboard.press('Enter');
  await page.getByText('Key copied.').waitFor();
  await tabTo('Done');
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Actions for Made by keyboard' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Revoke…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  expect(await focused()).toContain('Keep key');
  await tabTo('Revoke key');
  await page.keyboard.press('Enter');
  await page.getByText('“Made by keyboard” was revoked.').waitFor();
});
