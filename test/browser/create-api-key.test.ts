import { expect } from 'vitest';
import { parseCurl } from '../support/curl.ts';
import {
  copyKey,
  generateKey,
  nameField,
  rowOf,
  shownKey,
  submitNewKey,
} from './support/api-keys-page.ts';
import { callApi } from './support/call-api.ts';
import { CLIPBOARD_ACCESS, clearClipboard, readClipboard } from './support/clipboard.ts';
import type { Json } from './support/json.ts';
import { test } from './support/test.ts';
import { overGraphql, overMcp, overRest } from './support/use-key.ts';

const NEW_KEY = '/settings/api-keys/new';

test('a key has exactly the selected permissions', async ({ openAs, organization, server }) => {
  const page = await openAs(organization.owner, NEW_KEY, CLIPBOARD_ACCESS);
  await page.getByRole('radio', { name: /^Read only/ }).click();
  for (const unwanted of ['Members, Read', 'API keys, Read', 'GraphQL operations, Read']) {
    await page.getByRole('checkbox', { name: unwanted }).uncheck();
  }
  await page.getByRole('checkbox', { name: 'Projects, Write' }).check();
  expect(await page.getByRole('radio', { name: /^Custom/ }).isChecked()).toBe(true);
  const key = await copyKey(await generateKey(page, 'Work laptop'));
  const use = { url: server.url, key };

  const me = await overRest(use, '/api/me');
  const made = await overRest(use, '/api/projects', { body: { name: 'Harbour' } });
  const members = await overRest(use, '/api/users/members');

  expect(key).toMatch(/^alm_k1_[0-9A-Za-z]{49}$/);
  expect(me.data.apiKey).toMatchObject({ name: 'Work laptop' });
  expect(me.data.permissions).toEqual(
    expect.arrayContaining(['projects:read', 'projects:write', 'boards:read', 'work-items:read']),
  );
  expect(me.data.permissions).not.toContain('members:read');
  expect(made.status).toBe(201);
  expect(members).toMatchObject({ status: 403, code: 'PERMISSION_MISSING' });
});

test('a copied key works over REST, GraphQL and MCP', async ({ openAs, organization, server }) => {
  const page = await openAs(organization.owner, '/settings/api-keys', CLIPBOARD_ACCESS);
  await callApi(page, '/api/projects', { body: { name: 'Harbour' } });
  await page.getByRole('link', { name: 'Generate new API key' }).first().click();
  const key = await copyKey(await generateKey(page, 'Work laptop'));
  const use = { url: server.url, key };

  const projects = await overRest(use, '/api/projects');
  const viewer = await overGraphql(use, '{ viewer { organization { name } apiKey { name } } }');
  const mcp = await overMcp(use);
  const tools = await mcp.callTool({ name: 'list_projects', arguments: {} });
  await mcp.close();

  expect(projects.data).toMatchObject([{ name: 'Harbour' }]);
  expect(viewer.data.viewer).toEqual({
    organization: { name: organization.name },
    apiKey: { name: 'Work laptop' },
  });
  expect(tools.structuredContent).toMatchObject({ projects: [{ name: 'Harbour' }] });
});

const commands = [
  { tab: 'curl', answer: { success: true } },
  { tab: 'GraphQL', answer: { data: { viewer: { user: { name: 'Ada Lovelace' } } } } },
];

test.for(commands)(
  'the $tab command reads the masked key from the environment and works after copying',
  async ({ tab, answer }, { openAs, organization }) => {
    const page = await openAs(organization.owner, NEW_KEY, CLIPBOARD_ACCESS);
    const dialog = await generateKey(page, 'Work laptop');
    const key = await shownKey(dialog);
    await clearClipboard(page);

    await dialog.getByRole('radio', { name: tab, exact: true }).click();
    const shown = await dialog.locator('pre').first().innerText();
    await dialog.getByRole('button', { name: 'Copy command' }).click();
    await dialog.getByText('Copied.').waitFor();
    const command = await readClipboard(page);
    await dialog.getByRole('button', { name: 'Copy line' }).click();
    await expect.poll(() => readClipboard(page)).toBe(` export ALMIRANT_API_KEY=${key}`);

    expect(shown).toContain(`${key.slice(0, 15)}••••••••`);
    expect(shown).not.toContain(key);
    expect(command).not.toContain('alm_k1_');
    const response = await fetch(parseCurl(command.replace('$ALMIRANT_API_KEY', key)));
    expect(await response.json()).toMatchObject(answer);
  },
);

test('.mcp.json refers to the key by an environment variable', async ({
  openAs,
  organization,
  server,
}) => {
  const page = await openAs(organization.owner, NEW_KEY, CLIPBOARD_ACCESS);
  const dialog = await generateKey(page, 'Claude Code');
  const key = await shownKey(dialog);
  await dialog.getByRole('radio', { name: '.mcp.json', exact: true }).click();

  await dialog.getByRole('button', { name: 'Copy .mcp.json' }).click();
  await dialog.getByText('Copied.').waitFor();
  const config: Json = JSON.parse(await readClipboard(page));
  await dialog.getByRole('button', { name: 'Copy line' }).click();
  await expect.poll(() => readClipboard(page)).toBe(` export ALMIRANT_API_KEY=${key}`);

  expect(config.mcpServers.almirant).toEqual({
    type: 'http',
    url: `${server.url}/mcp`,
    headers: { Authorization: `Bearer \${ALMIRANT_API_KEY}` },
  });
});

test('the CI snippet stores the key as a secret, not in the workflow', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, NEW_KEY, CLIPBOARD_ACCESS);
  const dialog = await generateKey(page, 'CI pipeline');
  await dialog.getByRole('radio', { name: 'CI', exact: true }).click();

  await dialog.getByRole('button', { name: 'Copy step' }).click();
  await dialog.getByText('Copied.').waitFor();
  const step = await readClipboard(page);
  await dialog.getByRole('button', { name: 'Copy command' }).click();
  await expect.poll(() => readClipboard(page)).toBe('gh secret set ALMIRANT_API_KEY');

  expect(step).toContain('secrets.ALMIRANT_API_KEY');
  expect(step).not.toContain('alm_k1_');
});

test('the form rejects a key without name or permissions and shows the errors', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.owner, NEW_KEY);
  await nameField(page).waitFor();
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();

  await page.getByRole('button', { name: 'Create', exact: true }).click();

  const summary = page.getByRole('alert');
  await summary.getByText('There are 2 problems').waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  await summary.getByRole('link', { name: /^Enter a name/ }).click();
  expect(await nameField(page).evaluate((field) => field.matches(':focus'))).toBe(true);
  expect((await callApi(page, '/api/api-keys')).data).toEqual([]);
});

test('an owner can create a key with full access', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, NEW_KEY);
  await page.getByRole('radio', { name: /^Full access/ }).click();
  const boxes = await page.getByRole('checkbox').all();
  const chosen = await Promise.all(boxes.map((box) => box.isChecked()));

  const dialog = await generateKey(page, 'All of it');
  await dialog.getByLabel('I have saved this key').check();
  await dialog.getByRole('button', { name: 'Done' }).click();

  const { data } = await callApi(page, '/api/api-keys');
  expect(chosen).toEqual(data[0].permissions.map(() => true));
  await rowOf(page, 'All of it').getByText('Full access').waitFor({ timeout: 5_000 });
});

test('pressing Create twice creates one key', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, NEW_KEY);
  await nameField(page).fill('CI pipeline');

  await page.getByRole('button', { name: 'Create', exact: true }).dblclick();

  await page.getByRole('dialog', { name: 'Copy your key now' }).waitFor();
  expect((await callApi(page, '/api/api-keys')).data).toHaveLength(1);
});

test('the query string fills in the new key form', async ({ openAs, organization }) => {
  const page = await openAs(organization.owner, `${NEW_KEY}?preset=claude-code&name=Claude%20Code`);

  expect(await nameField(page).inputValue()).toBe('Claude Code');
  expect(await page.getByRole('radio', { name: /^Claude Code/ }).isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: 'Work items, Write' }).isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: 'Work items, Delete' }).isChecked()).toBe(false);
});

test('permissions beyond the role are disabled with the reason', async ({
  openAs,
  organization,
}) => {
  const page = await openAs(organization.member, NEW_KEY);
  const refused = page.getByRole('checkbox', { name: 'Projects, Delete' });
  await refused.waitFor();

  expect(await refused.isDisabled()).toBe(true);
  const reason = await refused.getAttribute('aria-describedby');
  expect(await page.locator(`[id="${reason}"]`).innerText()).toBe(
    'Delete requires the admin or owner role.',
  );
  expect(await page.getByRole('checkbox', { name: 'Projects, Write' }).isEnabled()).toBe(true);

  await page.getByRole('radio', { name: /^Full access/ }).click();
  await nameField(page).fill('All I may');
  await submitNewKey(page);

  const [made] = (await callApi(page, '/api/api-keys')).data;
  expect(made.permissions).toContain('projects:write');
  expect(made.permissions).not.toContain('projects:delete');
});
