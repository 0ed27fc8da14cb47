import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';
import { parseCurl } from '../../support/curl.ts';
import { makeOrganization } from '../../support/organization.ts';

test('the documented examples work in order', async () => {
  const text = await readFile('docs/persisted-operations.md', 'utf8');
  const [section = ''] = /## Registering operations[\s\S]*?(?=\n## |$)/.exec(text) ?? [];
  const { key } = await (await makeOrganization()).makeKey();
  const { fetch } = await testApp();
  let versionId = '';
  const statuses = [];

  for (const [, command = ''] of section.matchAll(/```sh\n(curl [\s\S]*?)```/g)) {
    const filled = command
      .replaceAll('$ALMIRANT_API_KEY', key)
      .replaceAll('$APP_VERSION_ID', versionId);
    const response = await fetch(parseCurl(filled));
    const { data } = await response.json();
    versionId ||= data.id;
    statuses.push(response.status);
  }

  expect(statuses).toEqual([201, 200, 200, 200, 200, 200, 200]);
});
