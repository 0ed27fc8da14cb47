import { z } from 'zod';
import { deletionOf } from '../../kernel/deletion.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { operationToolFailures } from './operation-tool-failures.ts';

export const unpublishOperationTool = defineOperation({
  name: 'unpublishOperationTool',
  summary: 'Remove a registered operation from the MCP tools. The operation itself stays.',
  permission: 'operations:write',
  input: z.object({ id: id().describe('ID of the operation tool.') }),
  output: deletionOf('operation tool'),
  fails: ['OPERATION_TOOL_NOT_FOUND'],
  async handle({ db, fail }, { id }) {
    const { count } = await db.operationTool.deleteMany({ where: { id } });
    if (count > 0) return { deleted: true as const, id };
    throw fail(operationToolFailures.notFound(id));
  },
});
