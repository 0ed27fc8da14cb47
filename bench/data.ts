import { randomBytes } from 'node:crypto';
import { openData } from '../src/db/open-data.ts';
import { type MintedApiKey, mintApiKey } from '../src/services/api-keys/api-key-token.ts';
import { createOrganization } from '../src/services/organizations/create-organization.ts';
import { permissions } from '../src/services/permission.ts';
import { organization, owner } from './cases.ts';

export const secret = 'a secret that only benchmarks use';

type Place = { databaseUrl: string } | { dataDir: string };

export function mintKeys(count: number): MintedApiKey[] {
  return Array.from({ length: count }, () => mintApiKey({ secret, randomBytes }));
}

/** Fills an empty database, embedded or not, with one organization and all its keys. */
export async function fill(place: Place, keys: readonly MintedApiKey[]): Promise<void> {
  const { database, close } = await openData({
    databaseUrl: undefined,
    dataDir: '',
    ...place,
    secrets: [secret],
    migrationsDir: 'prisma/migrations',
    onConnectionError: () => {},
  });
  const [first, ...others] = keys;
  if (!first) throw new Error('There must be a key.');
  const { prisma } = database;
  const { organizationId } = await createOrganization(prisma, {
    ...organization,
    owner,
    projectName: 'Benchmark',
    apiKey: { ...first, name: 'Key 0' },
  });
  const { userId } = await prisma.member.findFirstOrThrow({ where: { organizationId } });
  const rows = others.map(({ keyPrefix, keyHash }, index) => ({
    organizationId,
    userId,
    name: `Key ${index + 1}`,
    permissions: [...permissions],
    keyPrefix,
    keyHash,
  }));
  await prisma.apiKey.createMany({ data: rows });
  await prisma.$executeRawUnsafe('ANALYZE');
  await close();
}
