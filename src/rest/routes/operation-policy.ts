import { getOperationPolicy } from '../../services/operation-policy/get-operation-policy.ts';
import { updateOperationPolicy } from '../../services/operation-policy/update-operation-policy.ts';
import { get, patch } from '../route.ts';

export const operationPolicyRoutes = [
  get('/api/operation-policy', getOperationPolicy),
  patch('/api/operation-policy', updateOperationPolicy),
];
