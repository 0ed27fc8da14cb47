import { namesOfChanged } from '../../kernel/changed-values.ts';
import { defineUpdate } from '../../kernel/define-update.ts';
import { operationPolicySchema } from './operation-policy.ts';

export const updateOperationPolicy = defineUpdate({
  name: 'updateOperationPolicy',
  summary:
    'Set how strictly GraphQL requires registered operations, from the next request on. API keys ' +
    'with a stricter mode keep it.',
  permission: 'operations:write',
  changesAccess: true,
  target: [],
  input: operationPolicySchema,
  output: operationPolicySchema,
  fails: [],
  async handle({ caller, db }, { mode }) {
    await db.organization.update({
      where: { id: caller.organizationId },
      data: { operationMode: mode },
    });
    // The caller was read again under the lock.
    const before = { mode: caller.organization.operationMode };
    return { answer: { mode }, changed: namesOfChanged(before, { mode }), wasUpdatedAt: null };
  },
});
