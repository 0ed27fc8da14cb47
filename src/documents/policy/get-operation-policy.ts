import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { operationPolicySchema } from './operation-policy.ts';

export const getOperationPolicy = defineOperation({
  name: 'getOperationPolicy',
  summary: 'Say how strictly the organization is held to registered GraphQL operations.',
  permission: 'operations:read',
  input: z.object({}),
  output: operationPolicySchema,
  fails: [],
  handle: async ({ caller }) => ({ mode: caller.organization.operationMode }),
});
