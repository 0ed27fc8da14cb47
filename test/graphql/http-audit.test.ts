import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { TEST_URL, testApp } from '../support/app.ts';
import { makeOrganization } from '../support/organization.ts';

test('the whole audit suite of GraphQL over HTTP passes', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const app = await testApp();
  const fetchFn = (url: string, init: RequestInit) => {
    const request = new Request(url, init);
    request.headers.set('authorization', `Bearer ${key}`);
    return app.fetch(request);
  };

  const results = await auditServer({ url: `${TEST_URL}/graphql`, fetchFn });

  const failed = results.filter(({ status }) => status !== 'ok');
  expect(failed.map(({ status, id, name }) => [status, id, name])).toEqual([]);
  expect(results).toHaveLength(61);
});
