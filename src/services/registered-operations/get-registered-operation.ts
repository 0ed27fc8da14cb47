import { z } from 'zod';
import type { Prisma, RegisteredOperation } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { defineOperation } from '../operation.ts';
import { toLookUpId } from './document-id.ts';
import { operationRef } from './operation-ref.ts';
import { registeredOperationSchema, showOperations } from './registered-operation.ts';

export const getRegisteredOperation = defineOperation({
  name: 'getRegisteredOperation',
  summary: 'Read one registered operation by its id, or by any id that clients ask for it by.',
  permission: 'operations:read',
  input: z.object({
    id: operationRef().describe('Its id, `sha256:<hash>`, `x-<app>:<name>` or an alias.'),
  }),
  output: registeredOperationSchema,
  fails: ['REGISTERED_OPERATION_NOT_FOUND'],
  async handle(context, { id }) {
    const { db, fail } = context;
    const row = (await findById(db, id)) ?? (await findByDocumentId(db, id));
    const [operation] = row ? await showOperations(context, [row]) : [];
    if (operation) return operation;
    throw fail(
      'REGISTERED_OPERATION_NOT_FOUND',
      'No registered operation has this id. List the registered operations to see their ids.',
    );
  },
});

async function findById(db: TenantClient, id: string): Promise<RegisteredOperation | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return db.registeredOperation.findUnique({ where: { id: id.toLowerCase() } });
}

/** As it is found at run time; what runs nowhere yet comes last. */
async function findByDocumentId(db: TenantClient, id: string): Promise<RegisteredOperation | null> {
  const documentId = toLookUpId(id);
  if (!documentId) return null;
  const find = (appVersion: Prisma.AppVersionWhereInput) =>
    db.documentId.findFirst({
      where: { documentId, appVersion },
      orderBy: [
        { appVersion: { activatedAt: { sort: 'desc', nulls: 'last' } } },
        { appVersionId: 'desc' },
      ],
      select: { operation: true },
    });
  const found = (await find({ status: 'active' })) ?? (await find({}));
  return found?.operation ?? null;
}
