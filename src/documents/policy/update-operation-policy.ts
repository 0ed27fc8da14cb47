import { defineOperation } from '../../kernel/operation.ts';
import { operationPolicySchema } from './operation-policy.ts';

export const updateOperationPolicy = defineOperation({
  name: 'updateOperationPolicy',
  summary:
    'Set how strictly the organization is held to registered GraphQL operations; it holds from ' +
    'the next request on. Keys with a stricter mode of their own keep it.',
  permission: 'operations:write',
  input: operationPolicySchema,
  output: operationPolicySchema,
  fails: [],
  async handle({ caller, db }, { mode }) {
    await db.organization.update({
      where: { id: caller.organizationId },
      data: { operationMode: mode },
    });
    return { mode };
  },
});
