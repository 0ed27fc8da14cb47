import type { z } from 'zod';
import { getOperationPolicy } from '../../services/operation-policy/get-operation-policy.ts';
import type { operationPolicySchema } from '../../services/operation-policy/operation-policy.ts';
import { updateOperationPolicy } from '../../services/operation-policy/update-operation-policy.ts';
import { operationModeSchema } from '../../services/registered-operations/operation-mode.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enums.ts';
import { addMutation } from '../mutation.ts';
import { runs } from '../runs.ts';

const operationPolicyRef = builder
  .objectRef<z.output<typeof operationPolicySchema>>('OperationPolicy')
  .implement({
    description: 'How an organization is held to registered operations.',
    fields: (t) => ({
      mode: t.expose('mode', {
        type: enumOf(operationModeSchema),
        description: 'What keys without a mode of their own have.',
      }),
    }),
  });

builder.queryField('operationPolicy', (t) =>
  t.field({
    type: operationPolicyRef,
    description: getOperationPolicy.summary,
    ...runs(getOperationPolicy),
    resolve: (_root, _args, context) => getOperationPolicy.load(context.service, {}),
  }),
);

addMutation(updateOperationPolicy, {
  type: operationPolicyRef,
  pick: (policy) => policy,
  field: { name: 'operationPolicy', description: 'The policy as it is now.' },
});
