import { existsSync } from 'node:fs';
import { access, constants, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, test } from 'vitest';
import { environmentSchema } from '../src/config.ts';
import { permissions } from '../src/kernel/permission.ts';
import { allClients } from './clients/all-clients.ts';
import { testApp } from './support/app.ts';
import { parseCurl } from './support/curl.ts';
import { readmeCommands } from './support/documented-commands.ts';
import { makeOrganization } from './support/organization.ts';

const readme = await readFile('README.md', 'utf8');
const guides = [
  'README.md',
  'CONTRIBUTING.md',
  ...(await readdir('docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
];

test.each(await readmeCommands())('an example of the README works: %s', async (command) => {
  const { key } = await (await makeOrganization()).makeKey();
  const { fetch } = await testApp();

  const response = await fetch(parseCurl(command.replaceAll('$ALMIRANT_API_KEY', key)));

  const body = await response.json();
  expect([200, 201]).toContain(response.status);
  expect(body.errors).toBeUndefined();
});

test('the .mcp.json of the README works', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const app = await testApp();
  const text = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const config = JSON.parse(text.replace(/\$\{ALMIRANT_API_KEY\}/, key));
  const { url, headers } = config.mcpServers.almirant;

  const client = new Client({ name: 'claude-code', version: '2.1.0' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(url), {
      fetch: (input, init) => app.fetch(new Request(input, init)),
      requestInit: { headers },
    }),
  );

  expect((await client.listTools()).tools.length).toBeGreaterThan(0);
});

test('every link in the documentation leads to a file of the repository', async () => {
  const docs = await readdir('docs', { recursive: true });
  const files = [
    'README.md',
    'CONTRIBUTING.md',
    'findings/README.md',
    ...docs.map((file) => path.join('docs', file)),
  ];

  const broken = await Promise.all(
    files
      .filter((file) => file.endsWith('.md'))
      .map(async (file) => {
        const text = await readFile(file, 'utf8');
        const links = [...text.matchAll(/\]\((?!http)([^)#]+)/g)].map(([, link = '']) => link);
        return links.filter((link) => !existsSync(path.resolve(path.dirname(file), link)));
      }),
  );

  expect(broken.flat()).toEqual([]);
});

test('every path below src that the documentation names exists', async () => {
  const texts = await Promise.all(guides.map((file) => readFile(file, 'utf8')));

  const named = texts.flatMap((text) => [...text.matchAll(/`(src\/[^`\s<]+)`/g)]);
  const paths = new Set(named.map(([, file = '']) => file));

  expect(paths.size).toBeGreaterThan(50);
  expect([...paths].filter((file) => !existsSync(file))).toEqual([]);
});

test('every script that the documentation names exists', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const text = readme + (await readFile('CONTRIBUTING.md', 'utf8'));

  const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);

  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('findings/README.md lists every finding, and each one is executable', async () => {
  const text = await readFile('findings/README.md', 'utf8');
  const scripts = (await readdir('findings')).filter((file) => file !== 'README.md');

  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((file) => !text.includes(`](${file})`))).toEqual([]);
  await Promise.all(scripts.map((file) => access(path.join('findings', file), constants.X_OK)));
});

test('docs/api-keys.md explains every permission, and every environment variable has a description', async () => {
  const text = await readFile('docs/api-keys.md', 'utf8');

  expect(permissions.filter((permission) => !text.includes(`\`${permission}\``))).toEqual([]);
  const described = Object.values(environmentSchema.shape).map(({ description }) => description);
  expect(described.every(Boolean)).toBe(true);
});

test('docs/compatibility.md has a row that works for each client in its pinned version', async () => {
  const matrix = await readFile('docs/compatibility.md', 'utf8');
  const clients = Object.values(allClients).flat();

  const missing = clients.filter(({ name, packages, version, done }) => {
    const pinned = version ? '' : `${Object.values(packages)[0]} | ${done} | works |`;
    return !matrix.includes(`| ${name} | ${pinned}`);
  });

  expect(matrix.match(/ \| works \|$/gm)).toHaveLength(clients.length);
  expect(missing).toEqual([]);
});

test('each page of docs/clients is run as a client', async () => {
  const pages = await readdir('docs/clients');
  const names = Object.values(allClients).flatMap((group) => group.map(({ name }) => name));

  const unused = pages.filter((page) => !names.some((name) => name.endsWith(`(clients/${page})`)));

  expect(pages.length).toBeGreaterThan(0);
  expect(unused).toEqual([]);
});
