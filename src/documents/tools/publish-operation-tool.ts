import { z } from 'zod';
import type { RegisteredOperation } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import { lockOrganization } from '../../identity/organizations/lock-organization.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { redactApiKeys } from '../../kernel/redact-api-keys.ts';
import { documentRef } from '../registered/document-ref.ts';
import { findByDocumentRef } from '../registered/find-by-document-ref.ts';
import {
  MAX_TOOLS,
  operationToolSchema,
  operationToolSelection,
  showOperationTool,
  toolDescription,
} from './operation-tool.ts';
import { isToolName, toolName, toToolName } from './tool-name.ts';

export const publishOperationTool = defineOperation({
  name: 'publishOperationTool',
  summary:
    'Publish a registered operation as an MCP tool, which models find in the toolset published.',
  permission: 'operations:write',
  input: z.object({
    operationId: documentRef().describe(
      'The operation, which an active version must have: its UUID or a document id.',
    ),
    name: toolName()
      .nullish()
      .describe("What models call it by; by default the operation's name in snake_case."),
    description: toolDescription()
      .nullish()
      .describe('What models read of it; by default what the document or the schema says.'),
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
      const name = given.name ?? nameOf(operation.name);
      if (builtInTools.has(name)) {
        throw fail('OPERATION_TOOL_EXISTS', `${name} is a tool of this server. Give another name.`);
      }
      const facts = describeTool(operation);
      if (!facts) {
        throw fail(
          'OPERATIONS_NOT_VALID',
          `${operation.name} no longer fits the schema of this server. Register it anew.`,
        );
      }
      if ((await db.operationTool.count()) >= MAX_TOOLS) {
        throw fail(
          'TOO_MANY_OPERATIONS',
          `An organization publishes ${MAX_TOOLS} operations at most. Unpublish one first.`,
        );
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
        throw fail(
          'OPERATION_TOOL_EXISTS',
          `There is a tool named ${name}. Give another name, or unpublish that one first.`,
        );
      }
      const where = { id: row.id };
      return showOperationTool(
        await db.operationTool.findUniqueOrThrow({ where, ...operationToolSelection }),
      );
    });
  },
});

function nameOf(operationName: string): string {
  const name = toToolName(operationName);
  if (isToolName(name)) return name;
  const message = `No tool can be named after ${operationName}: give a name`;
  throw new DomainError('VALIDATION_FAILED', `${message}.`, {
    issues: [{ path: 'name', message }],
  });
}

/** The operation that is meant, which an active version must have; of several, the last activated. */
async function requireActiveOperation(
  { db }: OperationContext,
  ref: string,
): Promise<RegisteredOperation> {
  const active = await findByDocumentRef(db, ref, { status: 'active' });
  if (active) return active;
  if (await findByDocumentRef(db, ref)) {
    throw new DomainError(
      'OPERATION_NOT_ACTIVE',
      'No active version of an app has this operation. Activate one that has it.',
    );
  }
  throw new DomainError(
    'REGISTERED_OPERATION_NOT_FOUND',
    `Registered operation not found: ${redactApiKeys(ref)}. List the operations to see their ids.`,
  );
}
