import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import {
  MAX_TOOLS,
  operationToolSchema,
  operationToolSelection,
  showOperationTool,
} from './operation-tool.ts';

export const listOperationTools = defineOperation({
  name: 'listOperationTools',
  summary: 'List the registered operations that are published as MCP tools, by name.',
  permission: 'operations:read',
  input: z.object({}),
  output: z.array(operationToolSchema),
  fails: [],
  async handle({ db }) {
    const rows = await db.operationTool.findMany({
      orderBy: { name: 'asc' },
      take: MAX_TOOLS,
      ...operationToolSelection,
    });
    return rows.map(showOperationTool);
  },
});
