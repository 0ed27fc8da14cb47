import { createHash, randomUUID } from 'node:crypto';
import { getOperationAST, parse } from 'graphql';
import { normalizedHashOf } from '../../src/documents/graphql/normalized-hash.ts';
import { hashId, nameId, normalizedId } from '../../src/documents/registered/document-id.ts';
import { testDatabase } from './database.ts';

type VersionFields = {
  app?: string;
  version?: string;
  status?: 'pending' | 'active' | 'retired';
  /** Texts of named operations by their alias. */
  operations?: Record<string, string>;
};

export type TestAppVersion = { id: string; app: string; version: string };

/** The document ID of a text. */
export function idOf(text: string): string {
  return hashId(createHash('sha256').update(text).digest('hex'));
}

/** An operation in an active version of an app. */
export async function makeOperation(
  organizationId: string,
  text = 'query WhoAmI { viewer { role } }',
): Promise<{ id: string }> {
  await makeAppVersion(organizationId, { operations: { 'an-alias': text } });
  const { prisma } = await testDatabase();
  const hash = idOf(text).replace('sha256:', '');
  return prisma.registeredOperation.findFirstOrThrow({ where: { organizationId, hash } });
}

/** A registered and activated version of an app with its operations. */
export async function makeAppVersion(
  organizationId: string,
  fields: VersionFields = {},
): Promise<TestAppVersion> {
  const { prisma } = await testDatabase();
  const { app = 'web', version = randomUUID(), status = 'active', operations = {} } = fields;
  const { id } = await prisma.appVersion.create({ data: { organizationId, app, version } });
  for (const [alias, text] of Object.entries(operations)) {
    const document = parse(text);
    const operation = getOperationAST(document);
    const name = operation?.name?.value ?? '';
    const kind = operation?.operation === 'mutation' ? 'mutation' : 'query';
    const hash = idOf(text).replace('sha256:', '');
    const normalizedHash = normalizedHashOf(document);
    const stored = await prisma.registeredOperation.upsert({
      where: { organizationId_hash: { organizationId, hash } },
      create: { organizationId, hash, normalizedHash, text, name, kind },
      update: {},
    });
    const ids = [idOf(text), nameId(app, name), normalizedId(normalizedHash), alias];
    await prisma.documentId.createMany({
      data: ids.map((documentId) => ({
        organizationId,
        documentId,
        appVersionId: id,
        operationId: stored.id,
      })),
      skipDuplicates: true,
    });
  }
  const now = new Date();
  const times = {
    pending: {},
    active: { activatedAt: now },
    retired: { activatedAt: now, retiredAt: now },
  };
  await prisma.appVersion.updateMany({ where: { id }, data: { status, ...times[status] } });
  return { id, app, version };
}

/** The UUID of an operation that an organization has registered. */
export async function operationIdOf(organizationId: string, text: string): Promise<string> {
  const { prisma } = await testDatabase();
  const hash = idOf(text).replace('sha256:', '');
  const where = { organizationId_hash: { organizationId, hash } };
  return (await prisma.registeredOperation.findUniqueOrThrow({ where })).id;
}

type ToolFields = {
  /** Text of a named operation. */
  text?: string;
  name?: string;
  description?: string;
};

/** A published operation in its own active version. */
export async function makeOperationTool(
  organizationId: string,
  fields: ToolFields = {},
): Promise<{ id: string; name: string; version: TestAppVersion }> {
  const { prisma } = await testDatabase();
  const { text = 'query WhoAmI { viewer { role } }', ...named } = fields;
  const version = await makeAppVersion(organizationId, { operations: { [randomUUID()]: text } });
  const operationId = await operationIdOf(organizationId, text);
  const { name = 'who_am_i', description = 'Says who one is.' } = named;
  const data = { organizationId, operationId, name, description };
  const { id } = await prisma.operationTool.create({ data });
  return { id, name, version };
}

/** Retires a version directly in the database. */
export async function retireAppVersion(id: string): Promise<void> {
  const { prisma } = await testDatabase();
  const data = { status: 'retired' as const, retiredAt: new Date() };
  await prisma.appVersion.updateMany({ where: { id }, data });
}

type Filling = { appVersionId: string; count: number };

/** Puts many operations into a pending version at once. */
export async function fillAppVersion(
  organizationId: string,
  { appVersionId, count }: Filling,
): Promise<void> {
  const { prisma } = await testDatabase();
  await prisma.$executeRaw`
    WITH texts AS (
      SELECT 'query F' || n || ' { __typename }' AS "text", 'F' || n AS "name"
        FROM generate_series(1, ${count}::int) n),
    operations AS (
      INSERT INTO "registeredOperations"
          ("id", "organizationId", "hash", "normalizedHash", "text", "name", "kind", "schemaCoordinates")
      SELECT gen_random_uuid(), ${organizationId}::uuid, "hash", "hash", "text", "name", 'query', '{}'
        FROM texts, LATERAL (SELECT encode(sha256(convert_to("text", 'UTF8')), 'hex') AS "hash") h
      RETURNING "id", "hash")
    INSERT INTO "documentIds" ("organizationId", "documentId", "appVersionId", "operationId")
    SELECT ${organizationId}::uuid, 'sha256:' || "hash", ${appVersionId}::uuid, "id" FROM operations`;
}
