import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createTestApp } from '../../support/app.ts';
import { graphql } from '../../support/clients.ts';
import { parseCurl } from '../../support/curl.ts';
import { makeOrganization } from '../../support/organization.ts';

test('the documented steps through the operation modes work in order', async () => {
  const text = await readFile('docs/persisted-operations.md', 'utf8');
  const [section = ''] = /## The ladder[\s\S]*?(?=\n## |$)/.exec(text) ?? [];
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const client = await organization.makeKey({ permissions: ['projects:read'] });
  const app = await createTestApp();
  await graphql(client.key, app.fetch)('query WhoAmI { viewer { role } }');
  await app.flush();
  let versionId = '';
  const statuses: number[] = [];

  for (const [, command = ''] of section.matchAll(/```sh\n(curl [\s\S]*?)```/g)) {
    const filled = command
      .replaceAll('$ALMIRANT_API_KEY', key)
      .replaceAll('$APP_VERSION_ID', versionId)
      .replaceAll('$API_KEY_ID', client.id);
    const response = await app.fetch(parseCurl(filled));
    const { data } = await response.json();
    versionId ||= data.appVersion?.id ?? '';
    statuses.push(response.status);
  }

  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  const { body } = await graphql(client.key, app.fetch)('query WhoAmI { viewer { role } }');
  expect(body.errors[0].extensions.code).toBe('PERSISTED_DOCUMENT_REQUIRED');
});
