import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { TEST_URL, testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

test.each(['audit', 'require_id'] as const)(
  'the GraphQL over HTTP audit suite passes in the mode %s',
  async (operationMode) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const { prisma } = await testDatabase();
    await prisma.organization.update({ where: { id: organization.id }, data: { operationMode } });
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
  },
);
