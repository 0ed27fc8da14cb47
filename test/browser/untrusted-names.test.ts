import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooseAction, generateKey } from './support/api-keys-page.ts';
import { createKey } from './support/create-key.ts';
import { horizontalOverflow } from './support/horizontal-overflow.ts';
import { inviteMember } from './support/invite-member.ts';
import { resize } from './support/resize.ts';
import { takeScreenshot } from './support/take-screenshot.ts';
import { test } from './support/test.ts';

const KEYS = '/settings/api-keys';
const NARROW = { viewport: { width: 320, height: 800 } };

const everyPage = [
  '/',
  KEYS,
  `${KEYS}/new`,
  '/settings/members',
  '/settings/organization',
  '/account',
];

/** `shown` differs from `name` where the server composes accents and the console closes bidi controls. */
const untrustedNames = [
  {
    kind: 'markup',
    name: `<img src=x onerror="hacked=1"><b>B</b>"><svg onload='hacked=1'> &lt;i&gt; \`\${hacked=1}\` \\'`,
  },
  { kind: 'a long word', name: 'W'.repeat(255) },
  {
    kind: 'bidirectional text with combining marks',
    name: `invoice \u202Egpj.exe \u05E9\u05DC\u05D5\u05DD Z${'\u0301'.repeat(9)} 👩‍👩‍👧‍👦`,
    end: '\u202C',
  },
].map(({ end = '', ...odd }) => ({ ...odd, shown: odd.name.normalize('NFC') + end }));

/** Signs of injected markup, and the horizontal overflow. */
async function damageIn(page: Page) {
  return {
    ran: await page.evaluate(() => 'hacked' in window),
    elements: await page.locator('img, main b, svg[onload], main i').count(),
    sideways: await horizontalOverflow(page),
  };
}

const none = { ran: false, elements: 0, sideways: 0 };

test.for(untrustedNames)(
  '$kind in the name of a key stays text',
  async ({ kind, name, shown }, { openAs, organization }) => {
    const page = await openAs(organization.owner, KEYS, NARROW);
    const { id } = await createKey(page, { name });

    await page.getByRole('link', { name: shown, exact: true }).waitFor();
    expect(await damageIn(page)).toEqual(none);
    await resize(page, 1280);
    await page.getByRole('rowheader', { name: shown, exact: true }).waitFor();
    expect(await damageIn(page)).toEqual(none);
    await takeScreenshot(page, `odd-key-${slug(kind)}`);

    for (const action of ['Rename…', 'Revoke…']) {
      await chooseAction(page, shown, action);
      await page.locator('dialog h2').filter({ hasText: shown }).waitFor();
      await resize(page, 320);
      expect(await damageIn(page)).toEqual(none);
      expect(await page.locator('dialog').evaluate(isInside)).toBe(true);
      await resize(page, 1280);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }

    await resize(page, 320);
    await page.goto(`${KEYS}/${id}`);
    await page.getByRole('heading', { level: 1, name: shown, exact: true }).waitFor();
    expect(await damageIn(page)).toEqual(none);
    expect(await page.title()).toBe(`${shown} · Almirant`);

    await page.goto(`${KEYS}?q=${encodeURIComponent(`${name}?`)}`);
    await page.getByText('No keys match').waitFor();
    expect(await damageIn(page)).toEqual(none);
  },
);

test.for(untrustedNames)(
  '$kind in the name of a new key stays text in its dialog',
  async ({ name, shown }, { openAs, organization }) => {
    const page = await openAs(organization.owner, `${KEYS}/new`, NARROW);

    const dialog = await generateKey(page, name);

    await dialog.getByText(`“${shown}” is ready.`).waitFor();
    expect(await damageIn(page)).toEqual(none);
    expect(await dialog.evaluate(isInside)).toBe(true);
  },
);

test.for(untrustedNames)(
  '$kind in the name of an organization stays text',
  async ({ kind, name, shown }, { open, openAs, organization }) => {
    const page = await openAs(organization.owner, '/settings/organization', NARROW);
    await page.getByLabel('Organization name').fill(name);
    await page.getByRole('button', { name: 'Save name' }).click();
    await page.getByText(`Organization renamed to “${shown}”.`).waitFor();
    const link = await inviteMember(page, { email: `odd.${name.length}@example.com` });

    for (const path of everyPage) {
      await page.goto(path);
      expect(await damageAtEachWidth(page)).toEqual([none, none]);
    }
    await takeScreenshot(page, `odd-organization-${slug(kind)}`);
    const invited = await open(link, NARROW);
    await invited.getByRole('heading', { level: 1, name: `Join ${shown}`, exact: true }).waitFor();
    expect(await damageIn(invited)).toEqual(none);
  },
);

test.for(untrustedNames)(
  '$kind in the name of a user stays text',
  async ({ kind, name, shown }, { open, openAs, organization }) => {
    const owner = await openAs(organization.owner, '/settings/members', NARROW);
    const link = await inviteMember(owner, { email: `odd.${name.length}.2@example.com` });
    const page = await open(link, NARROW);
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('Password', { exact: true }).fill('a lighthouse by the sea');
    await page.getByRole('button', { name: 'Create account and join' }).click();
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
    await createKey(page);

    for (const path of ['/account', '/settings/members']) {
      await page.goto(path);
      expect(await damageAtEachWidth(page)).toEqual([none, none]);
    }
    await page.getByRole('button', { name: `Your account, ${shown}`, exact: true }).click();
    expect(await damageIn(page)).toEqual(none);
    await owner.goto(KEYS);
    await owner.getByText(`by ${shown}`, { exact: true }).waitFor();
    expect(await damageAtEachWidth(owner)).toEqual([none, none]);

    await owner.goto('/settings/members');
    await chooseAction(owner, shown, 'Remove…');
    const dialog = owner.getByRole('alertdialog');
    await dialog.waitFor();
    await resize(owner, 320);
    expect(await damageIn(owner)).toEqual(none);
    expect(await dialog.evaluate(isInside)).toBe(true);
    expect(await dialog.getByText('loses access to this').evaluate(readsFromTheLeft)).toBe(true);
    await takeScreenshot(owner, `odd-person-${slug(kind)}`);
  },
);

/** The damage at 320 and at 1280 pixels. */
async function damageAtEachWidth(page: Page) {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('.skeleton'));
  await resize(page, 320);
  const narrow = await damageIn(page);
  await resize(page, 1280);
  return [narrow, await damageIn(page)];
}

function isInside(element: Element): boolean {
  const { left, right } = element.getBoundingClientRect();
  return left >= 0 && right <= innerWidth && element.scrollWidth <= element.clientWidth;
}

/** Whether the first word after a name is displayed from left to right. */
function readsFromTheLeft(element: Element): boolean {
  const WORD = ' loses ';
  const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const at = words.currentNode.textContent?.indexOf(WORD) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    const lefts = [1, 2, 3].map((offset) => {
      range.setStart(words.currentNode, at + offset);
      range.setEnd(words.currentNode, at + offset + 1);
      return range.getBoundingClientRect().left;
    });
    return lefts.every((left, position) => position === 0 || left > (lefts[position - 1] ?? 0));
  }
  return false;
}

function slug(kind: string): string {
  return kind.replaceAll(/[^a-z]+/g, '-');
}
