import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Permission } from '../../src/kernel/permission.ts';
import { operations, operationsProcess } from '../support/command-line.ts';
import { testDatabase } from '../support/database.ts';
import { type ListeningApp, listeningApp } from '../support/listening-app.ts';
import { makeOrganization } from '../support/organization.ts';
import { createClient } from './client.ts';
import { CreateProjectDocument, ListProjectsDocument } from './generated/graphql.ts';

const generated = 'test/sample-app/generated';
const manifest = `${generated}/persisted-documents.json`;

let server: ListeningApp;
beforeAll(async () => {
  server = await listeningApp();
});
afterAll(() => server.stop());

/**
 * An organization in the mode require_id, with a key for its pipeline and one for its application.
 */
async function lockedDown() {
  const organization = await makeOrganization();
  const { prisma } = await testDatabase();
  const where = { id: organization.id };
  await prisma.organization.update({ where, data: { operationMode: 'require_id' } });
  const keyFor = async (...permissions: Permission[]) =>
    (await organization.makeKey({ permissions })).key;
  return {
    pipelineKey: await keyFor('operations:read', 'operations:write'),
    appKey: await keyFor('projects:read', 'projects:write'),
  };
}

const words = ['push', '--app', 'sample', '--version', '1.0.0', manifest];

const environmentOf = (key: string) => ({ ALMIRANT_API_KEY: key, ALMIRANT_URL: server.url });

/** A key of an application with published operations. */
async function published(): Promise<string> {
  const { pipelineKey, appKey } = await lockedDown();
  const { exitCode } = await operations([...words, '--activate'], environmentOf(pipelineKey));
  expect(exitCode).toBe(0);
  return appKey;
}

test('an application registers its operations and then runs by document IDs only', async () => {
  const { pipelineKey, appKey } = await lockedDown();
  const client = createClient({ url: server.url, key: appKey });
  const asked = { document: ListProjectsDocument, variables: { first: 5, search: 'light' } };

  await expect(client.get(asked)).rejects.toThrow('PERSISTED_DOCUMENT_NOT_FOUND');
  const pushed = await operationsProcess(words, environmentOf(pipelineKey));
  await expect(client.post(asked)).rejects.toThrow('PERSISTED_DOCUMENT_NOT_FOUND');
  const activated = await operationsProcess([...words, '--activate'], environmentOf(pipelineKey));
  const input = { name: 'Lighthouse' };
  const created = await client.post({ document: CreateProjectDocument, variables: { input } });
  const [got, posted] = [await client.get(asked), await client.post(asked)];

  expect(pushed).toEqual({
    exitCode: 0,
    stdout: '2 added, 0 unchanged. sample 1.0.0 is pending, with 2 operations.\n',
    stderr: '',
  });
  expect(activated).toEqual({
    exitCode: 0,
    stdout: '0 added, 2 unchanged. sample 1.0.0 is active, with 2 operations.\n',
    stderr: '',
  });
  expect(created.createProject?.__typename).toBe('CreateProjectSuccess');
  const names: string[] | undefined = got.projects?.nodes.map(({ name }) => name);
  // @ts-expect-error: the color of a project is not selected.
  expect(got.projects?.nodes[0]?.color).toBeUndefined();
  expect(names).toEqual(['Lighthouse']);
  expect(posted).toEqual(got);
});

test('a registered operation sent as text is rejected', async () => {
  const appKey = await published();

  const answers = await Promise.all(
    Object.values(JSON.parse(await readFile(manifest, 'utf8'))).map(async (query) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${appKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return [response.status, (await response.json()).errors[0].extensions.code];
    }),
  );

  const refused = [403, 'PERSISTED_DOCUMENT_REQUIRED'];
  expect(answers).toEqual([refused, refused]);
});

test('a mutation does not run by GET', async () => {
  const appKey = await published();
  const id = CreateProjectDocument.__meta__?.documentId;

  const response = await fetch(`${server.url}/graphql/${id}?variables={"input":{"name":"A"}}`, {
    headers: { authorization: `Bearer ${appKey}` },
  });

  expect(response.status).toBe(405);
});

test('variables of a wrong type are rejected by the compiler and the server', async () => {
  const appKey = await published();
  const client = createClient({ url: server.url, key: appKey });

  const textForNumber = { document: ListProjectsDocument, variables: { first: '5' } };
  const noName = { document: CreateProjectDocument, variables: { input: {} } };
  const codeOf = ({ message }: Error) => message;
  // @ts-expect-error: `first` is an Int.
  const listing = client.get(textForNumber).catch(codeOf);
  // @ts-expect-error: a project has a name.
  const creating = client.post(noName).catch(codeOf);

  const refused = 'GRAPHQL_VALIDATION_FAILED';
  expect(await Promise.all([listing, creating])).toEqual([refused, refused]);
});

test('the generated code has document IDs and types but no operation text', async () => {
  const code = await readFile(`${generated}/graphql.ts`, 'utf8');

  expect(code).toContain(ListProjectsDocument.__meta__?.documentId);
  expect(code).not.toMatch(/\b(query|mutation) \w+\s*\(/);
});
