import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openData } from '../../src/db/open-data.ts';
import { mintApiKey } from '../../src/identity/api-keys/api-key-token.ts';
import { createKeyedHash } from '../../src/kernel/keyed-hash.ts';
import { createOrganization } from '../../src/setup/create-organization.ts';
import { secret } from '../data.ts';
import { seed } from './seed.ts';

/** An organization of a given size, its database and the values for its requests. */
export type Sized = { databaseUrl: string; organizationId: string; key: string };

export type SizedDatabases = { small: Sized; large: Sized; smallBesideLarge: Sized };

const sizes = { small: 2_000, large: 200_000, others: 50 } as const;

/**
 * Two databases with the same 51 organizations of 2,000 items. The second also has one of 200,000
 * items.
 */
export async function makeSizedDatabases(serverUrl: string): Promise<SizedDatabases> {
  const smallUrl = databaseUrl(serverUrl, 'small');
  const largeUrl = databaseUrl(serverUrl, 'large');
  await run(serverUrl, (client) => client.query('CREATE DATABASE small'));
  const [small, large, ...others] = await makeOrganizations(smallUrl);
  if (!small || !large) throw new Error('There are too few organizations.');
  const organizationIds = [small, ...others].map((each) => each.organizationId);
  await run(smallUrl, (client) => seed(client, { organizationIds, items: sizes.small }));
  await run(serverUrl, (client) => client.query('CREATE DATABASE large TEMPLATE small'));
  const filling = { organizationIds: [large.organizationId], items: sizes.large };
  await run(largeUrl, (client) => seed(client, filling));
  return {
    small,
    large: { ...large, databaseUrl: largeUrl },
    smallBesideLarge: { ...small, databaseUrl: largeUrl },
  };
}

async function makeOrganizations(url: string): Promise<Sized[]> {
  const { database, close } = await openData({
    databaseUrl: url,
    dataDir: '',
    secrets: [secret],
    migrationsDir: 'prisma/migrations',
    onConnectionError: () => {},
  });
  const keyedHash = createKeyedHash(secret);
  const made: Sized[] = [];
  for (let number = 0; number < sizes.others + 2; number++) {
    const apiKey = mintApiKey({ randomBytes, keyedHash });
    const { organizationId } = await createOrganization(database.prisma, {
      name: `Organization ${number}`,
      slug: `organization-${number}`,
      owner: { name: 'Ada Owner', email: `ada${number}@example.com` },
      projectName: 'First',
      apiKey: { ...apiKey, name: 'A key' },
    });
    made.push({ databaseUrl: url, organizationId, key: apiKey.key });
  }
  await close();
  return made;
}

async function run(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await work(client);
  await client.end();
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
