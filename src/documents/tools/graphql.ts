import { builder } from '../../graphql/builder.ts';
import { follow } from '../../graphql/follow.ts';
import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { registeredOperationRef } from '../registered/graphql/registered-operation.ts';
import { registeredOperationsById } from '../registered/relations.ts';
import { listOperationTools } from './list-operation-tools.ts';
import { operationToolSchema, type ShownOperationTool } from './operation-tool.ts';
import { publishOperationTool } from './publish-operation-tool.ts';
import { unpublishOperationTool } from './unpublish-operation-tool.ts';

const operationToolRef = builder.objectRef<ShownOperationTool>('OperationTool').implement({
  describedBy: operationToolSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name'),
    description: t.exposeString('description'),
    operationName: t.exposeString('operationName'),
    operation: t.field({
      ...operationExtensions(registeredOperationsById),
      type: registeredOperationRef,
      nullable: true,
      description: 'The published operation.',
      resolve: ({ operationId: id }, _args, context) =>
        follow(registeredOperationsById, { id, args: null, context }),
    }),
    isReadOnly: t.exposeBoolean('isReadOnly'),
    isActive: t.exposeBoolean('isActive'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
});

builder.queryField('operationTools', (t) =>
  t.field({
    ...operationExtensions(listOperationTools),
    type: [operationToolRef],
    description: listOperationTools.summary,
    resolve: (_root, _args, context) => listOperationTools.load(context.operationContext, {}),
  }),
);

addMutation(publishOperationTool, { type: operationToolRef, field: 'operationTool' });
addDeletion(unpublishOperationTool);
