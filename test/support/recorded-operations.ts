import { getOperationAST, parse } from 'graphql';
import { normalizedHashOf } from '../../src/documents/graphql/normalized-hash.ts';
import { sha256 } from '../../src/kernel/sha256.ts';
import { testDatabase } from './database.ts';
import type { TestOrganization } from './organization.ts';

const TEXT = 'query WhoAmI { viewer { role } }';

/** A recorded text, sent twice by its own key. */
export async function makeRecordedOperation(
  organization: TestOrganization,
  text = TEXT,
): Promise<{ id: string }> {
  const { prisma } = await testDatabase();
  const { id: apiKeyId } = await organization.makeKey();
  const now = new Date();
  const document = parse(text);
  const row = await prisma.recordedOperation.create({
    data: {
      organizationId: organization.id,
      text,
      hash: sha256(text),
      normalizedHash: normalizedHashOf(document),
      name: getOperationAST(document)?.name?.value ?? null,
      kind: 'query',
      firstSeenAt: now,
      lastSeenAt: now,
    },
  });
  await prisma.recordedOperationUse.create({
    data: {
      organizationId: organization.id,
      recordedOperationId: row.id,
      apiKeyId,
      count: 2,
      lastSeenAt: now,
    },
  });
  return row;
}
