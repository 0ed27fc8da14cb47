import { changes, defineTool, reads } from '../../mcp/tool.ts';
import { getOperationPolicy } from './get-operation-policy.ts';
import { updateOperationPolicy } from './update-operation-policy.ts';

export const operationPolicyTools = [
  defineTool({
    name: 'get_operation_policy',
    title: 'Read the operation mode',
    toolset: 'operations',
    operation: getOperationPolicy,
    hints: reads,
  }),
  defineTool({
    name: 'update_operation_policy',
    title: 'Set the operation mode',
    toolset: 'operations',
    operation: updateOperationPolicy,
    hints: changes,
  }),
];
