import { randomBytes } from 'node:crypto';
import type { PrismaClient } from '../src/db/generated/client.ts';
import { openData } from '../src/db/open-data.ts';
import { createDocumentInspector } from '../src/documents/graphql/inspect-document.ts';
import { hashId } from '../src/documents/registered/document-id.ts';
import { type MintedApiKey, mintApiKey } from '../src/identity/api-keys/api-key-token.ts';
import { createKeyedHash } from '../src/kernel/keyed-hash.ts';
import { permissions } from '../src/kernel/permission.ts';
import { schema } from '../src/schema.ts';
import { createOrganization } from '../src/setup/create-organization.ts';
import { fillBoards } from './boards.ts';
import { persistedDocuments } from './documents.ts';
import { organization, owner } from './people.ts';

export const secret = 'a secret that only benchmarks use';

type Place = { databaseUrl: string } | { dataDir: string };

export function mintKeys(count: number): MintedApiKey[] {
  const keyedHash = createKeyedHash(secret);
  return Array.from({ length: count }, () => mintApiKey({ randomBytes, keyedHash }));
}

/** Fills an empty database, embedded or not, with one organization, its work items and its keys. */
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
  await fillBoards(prisma, { organizationId, userId });
  await registerOperations(prisma, organizationId);
  await prisma.$executeRawUnsafe('ANALYZE');
  await close();
}

/** In an active version, as clients of an application request them. */
async function registerOperations(prisma: PrismaClient, organizationId: string): Promise<void> {
  const inspect = createDocumentInspector(schema, { costLimit: 10_000 });
  const { id: appVersionId } = await prisma.appVersion.create({
    data: { organizationId, app: 'web', version: '1' },
  });
  for (const text of Object.values(persistedDocuments)) {
    const { facts, problems } = inspect(text);
    if (!facts) throw new Error(problems.join(' '));
    const { schemaCoordinates, name, ...operation } = facts;
    const { id: operationId } = await prisma.registeredOperation.create({
      data: {
        ...operation,
        organizationId,
        text,
        name: name ?? '',
        schemaCoordinates: [...schemaCoordinates],
      },
    });
    await prisma.documentId.create({
      data: { organizationId, appVersionId, operationId, documentId: hashId(facts.hash) },
    });
  }
  await prisma.appVersion.update({
    where: { id: appVersionId },
    data: { status: 'active', activatedAt: new Date() },
  });
}
