import { getOperationPolicy } from '../../services/operation-policy/get-operation-policy.ts';
import { updateOperationPolicy } from '../../services/operation-policy/update-operation-policy.ts';
import { changes, defineTool, reads } from '../tool.ts';

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
