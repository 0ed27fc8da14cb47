import type { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { addMutation } from '../../graphql/mutation.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { operationModeSchema } from '../../kernel/operation-mode.ts';
import { getOperationPolicy } from './get-operation-policy.ts';
import { operationPolicySchema } from './operation-policy.ts';
import { updateOperationPolicy } from './update-operation-policy.ts';

const operationPolicyRef = builder
  .objectRef<z.output<typeof operationPolicySchema>>('OperationPolicy')
  .implement({
    describedBy: operationPolicySchema,
    fields: (t) => ({
      mode: t.expose('mode', { type: enumOf(operationModeSchema) }),
    }),
  });

builder.queryField('operationPolicy', (t) =>
  t.field({
    type: operationPolicyRef,
    description: getOperationPolicy.summary,
    ...operationExtensions(getOperationPolicy),
    resolve: (_root, _args, context) => getOperationPolicy.load(context.operationContext, {}),
  }),
);

addMutation(updateOperationPolicy, { type: operationPolicyRef, field: 'operationPolicy' });
