import './graphql.ts';
import { getOperationPolicy } from './get-operation-policy.ts';
import { operationPolicyTools } from './mcp.ts';
import { operationPolicyRoutes } from './rest.ts';
import { updateOperationPolicy } from './update-operation-policy.ts';

/** Operations, routes and tools of the room. */
export const policyModule = {
  operations: [getOperationPolicy, updateOperationPolicy],
  routes: operationPolicyRoutes,
  tools: operationPolicyTools,
};
