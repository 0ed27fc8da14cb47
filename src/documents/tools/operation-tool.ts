import { z } from 'zod';
import type { OperationTool, RegisteredOperation } from '../../db/generated/client.ts';
import { moment, visibleText } from '../../kernel/schemas.ts';
import { hashId } from '../registered/document-id.ts';

/** What an organization has at most: a model chooses badly among many. */
export const MAX_TOOLS = 50;

/** A description stays in a model's context. */
export const MAX_DESCRIPTION = 2_000;

export const toolDescription = () => visibleText().max(MAX_DESCRIPTION);

export const operationToolSchema = z
  .object({
    id: z.string(),
    name: z.string().describe('What models call it by.'),
    description: z.string().describe('What models read of it.'),
    operationId: z.string(),
    documentId: z.string().describe('The id of the document that it runs.'),
    operationName: z.string(),
    isReadOnly: z.boolean().describe('Whether it is a query.'),
    isActive: z
      .boolean()
      .describe('Whether an active version has the operation; else models do not see the tool.'),
    createdAt: moment(),
  })
  .meta({ id: 'OperationTool' });

export type ShownOperationTool = z.output<typeof operationToolSchema>;

/** What the database is asked for: the operation, and whether any active version has it. */
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
