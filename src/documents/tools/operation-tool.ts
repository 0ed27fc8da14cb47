import { z } from 'zod';
import type { OperationTool, RegisteredOperation } from '../../db/generated/client.ts';
import { moment, visibleText } from '../../kernel/schemas.ts';
import { hashId } from '../registered/document-id.ts';

/** Maximum per organization: models choose badly among many tools. */
export const MAX_TOOLS = 50;

/** Maximum length in characters: a description stays in a model's context. */
export const MAX_DESCRIPTION = 2_000;

export const toolDescription = () => visibleText().max(MAX_DESCRIPTION);

export const operationToolSchema = z
  .object({
    id: z.string(),
    name: z.string().describe('Tool name, unique in the organization.'),
    description: z.string().describe('Tool description for models.'),
    operationId: z.string().describe('ID of the registered operation.'),
    documentId: z.string().describe('Document ID of the operation.'),
    operationName: z.string().describe('Operation name in its document.'),
    isReadOnly: z.boolean().describe('True for a query, false for a mutation.'),
    isActive: z
      .boolean()
      .describe('Whether an active version has the operation. Models see only active tools.'),
    createdAt: moment().describe('Time of publication.'),
  })
  .meta({ id: 'OperationTool', description: 'Registered operation published as an MCP tool.' });

export type ShownOperationTool = z.output<typeof operationToolSchema>;

/** Selects the operation, and one of its document IDs in an active version, if any. */
export const operationToolSelection = {
  relationLoadStrategy: 'join',
  include: {
    operation: {
      select: {
        name: true,
        hash: true,
        kind: true,
        documentIds: {
          where: { appVersion: { status: 'active' } },
          take: 1,
          select: { documentId: true },
        },
      },
    },
  },
} as const;

type OperationToolRow = OperationTool & {
  operation: Pick<RegisteredOperation, 'name' | 'hash' | 'kind'> & { documentIds: unknown[] };
};

export function showOperationTool({ operation, ...tool }: OperationToolRow): ShownOperationTool {
  return {
    ...tool,
    documentId: hashId(operation.hash),
    operationName: operation.name,
    isReadOnly: operation.kind === 'query',
    isActive: operation.documentIds.length > 0,
  };
}
