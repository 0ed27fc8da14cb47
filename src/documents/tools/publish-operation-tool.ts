import { z } from 'zod';
import type { RegisteredOperation } from '../../db/generated/client.ts';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { invalidInput } from '../../kernel/invalid-input.ts';
import { lockOrganization } from '../../kernel/lock-organization.ts';
import { defineOperation } from '../../kernel/operation.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { documentRef } from '../registered/document-ref.ts';
import { findByDocumentRef } from '../registered/find-by-document-ref.ts';
import { registeredOperationFailures } from '../registered/registered-operation-failures.ts';
import {
  MAX_TOOLS,
  operationToolSchema,
  operationToolSelection,
  showOperationTool,
  toolDescription,
} from './operation-tool.ts';
import { operationToolFailures } from './operation-tool-failures.ts';
import { isToolName, toolName, toToolName } from './tool-name.ts';

export const publishOperationTool = defineOperation({
  name: 'publishOperationTool',
  summary: 'Publish a registered operation as an MCP tool in the toolset published.',
  permission: 'operations:write',
  input: z.object({
    operationId: documentRef().describe(
      'Operation in an active version: its UUID or a document ID.',
    ),
    name: toolName().nullish().describe('Tool name; default: the operation name in snake_case.'),
    description: toolDescription()
      .nullish()
      .describe('Tool description; default: from the document or the schema.'),
    ...idempotencyFields,
  }),
  output: operationToolSchema,
  fails: [
    'REGISTERED_OPERATION_NOT_FOUND',
    'OPERATION_NOT_ACTIVE',
    'OPERATIONS_NOT_VALID',
    'OPERATION_TOOL_EXISTS',
    'TOO_MANY_OPERATIONS',
  ],
  async handle(context, { operationId, ...given }) {
    const { caller, builtInTools, describeTool, fail } = context;
    return inTransaction(context, async (inner) => {
      const { db } = inner;
      await lockOrganization(inner);
      const operation = await requireActiveOperation(inner, operationId);
      const name = given.name ?? nameOf(inner, operation.name);
      if (builtInTools.has(name)) {
        throw fail(operationToolFailures.builtIn(name));
      }
      const facts = describeTool(operation);
      if (!facts) {
        throw fail(operationToolFailures.outdated(operation.name));
      }
      if ((await db.operationTool.count()) >= MAX_TOOLS) {
        throw fail(operationToolFailures.tooMany(MAX_TOOLS));
      }
      const [row] = await db.operationTool.createManyAndReturn({
        data: {
          organizationId: caller.organizationId,
          operationId: operation.id,
          name,
          description: given.description ?? facts.description,
        },
        skipDuplicates: true,
      });
      if (!row) {
        throw fail(operationToolFailures.exists(name));
      }
      const where = { id: row.id };
      return showOperationTool(
        await db.operationTool.findUniqueOrThrow({ where, ...operationToolSelection }),
      );
    });
  },
});

function nameOf({ fail }: StepContext<never>, operationName: string): string {
  const name = toToolName(operationName);
  if (isToolName(name)) return name;
  const message = `is required: ${operationName} does not convert to a tool name`;
  throw fail(invalidInput([{ path: 'name', message }]));
}

/** The operation in an active version. The last activated version wins. */
async function requireActiveOperation(
  { db, fail }: StepContext<'REGISTERED_OPERATION_NOT_FOUND' | 'OPERATION_NOT_ACTIVE'>,
  ref: string,
): Promise<RegisteredOperation> {
  const active = await findByDocumentRef(db, ref, { status: 'active' });
  if (active) return active;
  if (await findByDocumentRef(db, ref)) throw fail(registeredOperationFailures.notActive());
  throw fail(registeredOperationFailures.notFound(ref));
}
