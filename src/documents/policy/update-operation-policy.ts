import { defineOperation } from '../../kernel/operation.ts';
import { operationPolicySchema } from './operation-policy.ts';

export const updateOperationPolicy = defineOperation({
  name: 'updateOperationPolicy',
  summary:
    'Set how strictly GraphQL requires registered operations, from the next request on. API keys ' +
    'with a stricter mode keep it.',
  permission: 'operations:write',
  changesAccess: true,
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
