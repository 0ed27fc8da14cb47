import { get, patch } from '../../rest/route.ts';
import { getOperationPolicy } from './get-operation-policy.ts';
import { updateOperationPolicy } from './update-operation-policy.ts';

export const operationPolicyRoutes = [
  get('/api/operation-policy', getOperationPolicy),
  patch('/api/operation-policy', updateOperationPolicy),
];
