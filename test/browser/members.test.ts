import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooseAction, rowOf } from './support/api-keys-page.ts';
import { callApi } from './support/call-api.ts';
import { CLIPBOARD_ACCESS, clearClipboard, readClipboard } from './support/clipboard.ts';
import { createKey } from './support/create-key.ts';
import { inviteMember } from './support/invite-member.ts';
import { test } from './support/test.ts';
import { overRest } from './support/use-key.ts';

const MEMBERS = '/settings/members';
const KEYS = '/settings/api-keys';
const PASSWORD = 'a lighthouse by the sea';

async function joinAsNew(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account and join' }).click();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
}

test('an invited user joins by a link that is shown once and works once', async ({
  open,
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, MEMBERS, CLIPBOARD_ACCESS);
  await clearClipboard(page);
  await page.getByRole('button', { name: 'Invite member' }).click();
  await page.getByLabel('Email').fill('lin.1@example.com');
  await page.getByRole('button', { name: 'Create link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy the invitation link now' });
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await dialog.getByText('Link copied.').waitFor();
  const link = await readClipboard(page);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.content()).not.toContain(link.slice(link.indexOf('#') + 1));
  await rowOf(page, 'lin.1@example.com').getByText('Member').waitFor();

  const invited = await open(link);
  await invited.getByRole('heading', { name: `Join ${organization.name}` }).waitFor();
  expect(invited.url()).toMatch(/\/invitation$/);
  await invited.getByText('Ada Lovelace invited you as Member.').waitFor();
  await joinAsNew(invited, 'Lin Clark');

  await invited.getByRole('button', { name: 'Your account, Lin Clark' }).waitFor();
  await page.getByRole('table', { name: 'Members', exact: true }).getByText('Lin Clark').waitFor();
  const late = await open(link);
  await late.getByText('This invitation can’t be used').waitFor();
});

test('a member sees all keys of the organization but can revoke only their own', async ({
  open,
  openAs,
  organization,
}) => {
  const owner = await openAs(organization.owner, KEYS);
  await createKey(owner, { name: 'Of the owner' });
  const link = await inviteMember(owner, { email: 'lin.2@example.com' });
  const page = await open(link);
  await joinAsNew(page, 'Lin Clark');
  await createKey(page, { name: 'Of Lin' });

  await page.getByRole('link', { name: 'API keys', exact: true }).click();
  await rowOf(page, 'Of the owner').getByText('by Ada Lovelace').waitFor();
  await rowOf(page, 'Of Lin').getByText('by you').waitFor();

  await page.getByRole('button', { name: 'Actions for Of the owner' }).click();
  await page.getByText('Only its creator or an admin can rename or revoke this key.').waitFor();
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['View details']);
  await page.keyboard.press('Escape');

  await chooseAction(page, 'Of Lin', 'Revoke…');
  await page.getByRole('button', { name: 'Revoke key' }).click();
  await page.getByText('“Of Lin” was revoked.').waitFor();
  expect(await rowOf(page, 'Of the owner').count()).toBe(1);
});

test('the server rejects actions that the page does not offer a member', async ({
  openAs,
  organization,
}) => {
  const owner = await openAs(organization.owner, KEYS);
  const { id } = await createKey(owner);
  const page = await openAs(organization.member, KEYS);

  const answers = [
    await callApi(page, `/api/api-keys/${id}`, { method: 'DELETE' }),
    await callApi(page, '/api/api-keys', {
      body: { name: 'More', permissions: ['projects:delete'] },
    }),
    await callApi(page, '/api/invitations', {
      body: { email: 'lin.3@example.com', role: 'member' },
    }),
    await callApi(page, '/api/organization', { method: 'PATCH', body: { name: 'Mine' } }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});

test('an admin can revoke keys of other members', async ({ openAs, organization }) => {
  const owner = await openAs(organization.owner, KEYS);
  await createKey(owner, { name: 'Of the owner' });
  const page = await openAs(organization.admin, KEYS);

  await chooseAction(page, 'Of the owner', 'Revoke…');
  await page.getByRole('button', { name: 'Revoke key' }).click();

  await page.getByText('“Of the owner” was revoked.').waitFor();
});

test('a new role takes effect immediately', async ({ openAs, organization }) => {
  const invitation = { body: { email: 'lin.4@example.com', role: 'member' } };
  const member = await openAs(organization.member, MEMBERS);
  await member.getByRole('heading', { name: 'Members', level: 1 }).waitFor();
  expect(await member.getByRole('button', { name: 'Invite member' }).count()).toBe(0);
  expect((await callApi(member, '/api/invitations', invitation)).status).toBe(403);

  const page = await openAs(organization.owner, MEMBERS);
  await chooseAction(page, 'Ken Thompson', 'Change role…');
  await page.getByLabel('Role', { exact: true }).selectOption('Admin');
  await page.getByRole('button', { name: 'Save role' }).click();
  await page.getByText('Ken Thompson’s role is now Admin.').waitFor();

  expect((await callApi(member, '/api/invitations', invitation)).status).toBe(201);
  await member.reload();
  await member.getByRole('button', { name: 'Invite member' }).waitFor();
});

test('a removed member and their keys lose access immediately', async ({
  openAs,
  organization,
  server,
}) => {
  const member = await openAs(organization.member, KEYS);
  const { key } = await createKey(member, { name: 'Of Ken' });
  await rowOf(member, 'Of Ken').waitFor();
  expect((await overRest({ url: server.url, key }, '/api/me')).status).toBe(200);

  const page = await openAs(organization.owner, MEMBERS);
  await chooseAction(page, 'Ken Thompson', 'Remove…');
  const dialog = page.getByRole('alertdialog', { name: 'Remove Ken Thompson?' });
  await dialog.getByText('Ken Thompson’s 1 key stops working too.').waitFor();
  await dialog.getByRole('button', { name: 'Remove member' }).click();
  await page.getByText('Ken Thompson was removed. 1 key revoked.').waitFor();

  expect((await overRest({ url: server.url, key }, '/api/me')).status).toBe(401);
  expect((await callApi(member, '/api/api-keys')).status).toBe(401);
  await member.getByText('Your session has ended. Sign in to continue.').waitFor();
  expect(await member.getByText('Of Ken').isVisible()).toBe(false);
});

test('a disabled member is signed out, and their keys have no access until enabled again', async ({
  openAs,
  organization,
  server,
}) => {
  const member = await openAs(organization.member, KEYS);
  const { key } = await createKey(member, { name: 'Of Ken' });
  const statusOfKey = async () => (await overRest({ url: server.url, key }, '/api/me')).status;

  const page = await openAs(organization.owner, MEMBERS);
  await chooseAction(page, 'Ken Thompson', 'Disable…');
  await page.getByRole('button', { name: 'Disable member' }).click();
  await rowOf(page, 'Ken Thompson').getByText('Disabled').waitFor();
  expect([await statusOfKey(), (await callApi(member, '/api/api-keys')).status]).toEqual([
    401, 401,
  ]);

  await chooseAction(page, 'Ken Thompson', 'Enable');
  await rowOf(page, 'Ken Thompson').getByText('Active').waitFor();
  expect([await statusOfKey(), (await callApi(member, '/api/api-keys')).status]).toEqual([
    200, 401,
  ]);
});

test('an admin cannot assign the owner role or change an owner', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.admin, MEMBERS);
  await page.getByRole('button', { name: 'Actions for Ada Lovelace' }).click();
  await page.getByText('Only owners can change an owner.').waitFor();
  await page.keyboard.press('Escape');

  await chooseAction(page, 'Ken Thompson', 'Change role…');

  expect(await page.getByRole('option', { name: 'Owner' }).isDisabled()).toBe(true);
  await page.getByText('Only owners can assign the owner role.').waitFor();
});

test('a member cannot change members and sees the reason', async ({ openAs, organization }) => {
  const page = await openAs(organization.member, MEMBERS);

  await page.getByRole('button', { name: 'Actions for Grace Hopper' }).click();

  await page.getByText('Only owners and admins can change members.').waitFor();
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['View API keys']);
});

test('the key count of a member links to their keys', async ({ openAs, organization }) => {
  const member = await openAs(organization.member, '/account');
  await createKey(member, { name: 'Of Ken' });
  const page = await openAs(organization.owner, MEMBERS);
  await createKey(page, { name: 'Of the owner' });

  await page.getByRole('link', { name: '1 key created by Ken Thompson' }).click();

  await rowOf(page, 'Of Ken').waitFor();
  expect(await rowOf(page, 'Of the owner').count()).toBe(0);
});

test('a user with an account joins with it and can switch organizations', async ({
  open,
  openAs,
  organization,
  server,
}) => {
  const elsewhere = server.takeOrganization();
  const owner = await openAs(organization.owner, MEMBERS);
  await createKey(owner, { name: 'Of the first' });
  const link = await inviteMember(owner, { email: elsewhere.owner.email, role: 'admin' });

  const page = await open(link);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in and join' }).click();
  await page.getByText('The password is incorrect.').waitFor();
  await page.getByLabel('Password', { exact: true }).fill(elsewhere.owner.password);
  await page.getByRole('button', { name: 'Sign in and join' }).click();

  await page.getByRole('button', { name: `Organization: ${organization.name}` }).waitFor();
  await page.getByRole('link', { name: 'API keys', exact: true }).click();
  await rowOf(page, 'Of the first').waitFor();
  await page.getByRole('button', { name: `Organization: ${organization.name}` }).click();
  await page.getByRole('menuitemradio', { name: elsewhere.name }).click();
  await page.getByText(`Switched to ${elsewhere.name}.`).waitFor();
  await page.getByText('No active API keys').waitFor();
  expect(await page.getByText('Of the first').count()).toBe(0);
});

test('an invitation for another user asks to sign out', async ({
  openAs,
  organization,
  server,
}) => {
  const elsewhere = server.takeOrganization();
  const owner = await openAs(organization.owner, MEMBERS);
  const link = await inviteMember(owner, { email: 'lin.5@example.com' });

  const page = await openAs(elsewhere.owner, '/');
  await page.goto(link.replace(/^.*(?=\/invitation)/, server.url));
  await page.getByText('This invitation is for someone else.').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();

  await page.getByRole('button', { name: 'Create account and join' }).waitFor();
});

test('a withdrawn invitation cannot be accepted', async ({ open, openAs, organization }) => {
  const page = await openAs(organization.owner, MEMBERS);
  const link = await inviteMember(page, { email: 'lin.6@example.com' });
  const invited = await open(link);
  await invited.getByRole('heading', { name: `Join ${organization.name}` }).waitFor();

  await page.getByRole('button', { name: 'Withdraw the invitation for lin.6@example.com' }).click();
  await page.getByRole('button', { name: 'Withdraw invitation' }).click();
  await page.getByText('The invitation for lin.6@example.com was withdrawn.').waitFor();

  await invited.getByLabel('Your name').fill('Lin Clark');
  await invited.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await invited.getByRole('button', { name: 'Create account and join' }).click();
  await invited.getByText('This invitation can’t be used').waitFor();
});

test('inviting an existing member shows an error at the email field', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, MEMBERS);
  await page.getByRole('button', { name: 'Invite member' }).click();

  await page.getByLabel('Email').fill(organization.member.email);
  await page.getByRole('button', { name: 'Create link' }).click();

  const field = page.getByLabel('Email');
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  const reason = await field.evaluate(
    (element) =>
      document.getElementById(element.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')
        ?.textContent,
  );
  expect(reason).toMatch(/member/);
});

test('an email address that only the server rejects shows an error at its field', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, MEMBERS);
  await page.getByRole('button', { name: 'Invite member' }).click();

  await page.getByLabel('Email').fill('lin@@example.com');
  await page.getByRole('button', { name: 'Create link' }).click();

  await page.getByText('Enter a valid email address.').waitFor();
  expect(await page.getByLabel('Email').getAttribute('aria-invalid')).toBe('true');
});
