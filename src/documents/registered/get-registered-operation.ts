import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { documentRef } from './document-ref.ts';
import { findByDocumentRef } from './find-by-document-ref.ts';
import { registeredOperationSchema, showOperations } from './registered-operation.ts';
import { registeredOperationFailures } from './registered-operation-failures.ts';

export const getRegisteredOperation = defineOperation({
  name: 'getRegisteredOperation',
  summary: 'Read one registered operation by ID or document ID.',
  permission: 'operations:read',
  input: z.object({
    id: documentRef().describe(
      'UUID, `sha256:<hash>`, `x-<app>:<name>`, `x-<app>@<version>:<name>` or an alias.',
    ),
  }),
  output: registeredOperationSchema,
  fails: ['REGISTERED_OPERATION_NOT_FOUND'],
  async handle(context, { id }) {
    const { db, fail } = context;
    // Active operations win over pending and retired ones.
    const row =
      (await findByDocumentRef(db, id, { status: 'active' })) ?? (await findByDocumentRef(db, id));
    const [operation] = row ? await showOperations(context, [row]) : [];
    if (operation) return operation;
    throw fail(registeredOperationFailures.notFound(id));
  },
});
