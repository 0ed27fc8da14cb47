import './graphql.ts';
import { getOperationPolicy } from './get-operation-policy.ts';
import { operationPolicyTools } from './mcp.ts';
import { operationPolicyRoutes } from './rest.ts';
import { updateOperationPolicy } from './update-operation-policy.ts';

/** What the room contributes to the server. */
export const policyModule = {
  operations: [getOperationPolicy, updateOperationPolicy],
  routes: operationPolicyRoutes,
  tools: operationPolicyTools,
};
