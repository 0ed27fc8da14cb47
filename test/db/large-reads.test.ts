import { expect, test } from 'vitest';
import { Prisma } from '../../src/db/generated/client.ts';
import { type BuildSql, createTenantClients } from '../../src/db/tenant-client.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

test.each([
  { title: 'one text', sizes: [33] },
  { title: 'several texts together', sizes: [17, 17] },
])('rows of over 32 MiB in $title stay in the database', async ({ sizes }) => {
  const { id } = await makeOrganization();
  const db = createTenantClients((await testDatabase()).prisma)(id);
  const builds = sizes.map(
    (mebibytes): BuildSql =>
      (organizationId) =>
        Prisma.sql`SELECT repeat('x', ${mebibytes * 2 ** 20}::int) WHERE ${organizationId} IS NOT NULL`,
  );

  await expect(db.$jsonOfEach(builds)).rejects.toMatchObject({ code: 'ANSWER_TOO_LARGE' });
});
