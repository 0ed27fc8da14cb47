import { getOperationPolicy } from './get-operation-policy.ts';
import { updateOperationPolicy } from './update-operation-policy.ts';
import { get, patch } from '../../rest/route.ts';

export const operationPolicyRoutes = [
  get('/api/operation-policy', getOperationPolicy),
  patch('/api/operation-policy', updateOperationPolicy),
];
