import { changes, defineTool, reads } from '../../mcp/tool.ts';
import { getOperationPolicy } from './get-operation-policy.ts';
import { updateOperationPolicy } from './update-operation-policy.ts';

export const operationPolicyTools = [
  defineTool({
    name: 'get_operation_policy',
    title: 'How strict GraphQL is',
    toolset: 'operations',
    operation: getOperationPolicy,
    hints: reads,
  }),
  defineTool({
    name: 'update_operation_policy',
    title: 'Set how strict GraphQL is',
    toolset: 'operations',
    operation: updateOperationPolicy,
    hints: changes,
  }),
];
