import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { operationPolicySchema } from './operation-policy.ts';

export const getOperationPolicy = defineOperation({
  name: 'getOperationPolicy',
  summary: 'Read how strictly GraphQL requires registered operations.',
  permission: 'operations:read',
  input: z.object({}),
  output: operationPolicySchema,
  fails: [],
  handle: async ({ caller }) => ({ mode: caller.organization.operationMode }),
});
