import { builder } from '../../graphql/builder.ts';
import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { listOperationTools } from './list-operation-tools.ts';
import type { ShownOperationTool } from './operation-tool.ts';
import { publishOperationTool } from './publish-operation-tool.ts';
import { unpublishOperationTool } from './unpublish-operation-tool.ts';

const operationToolRef = builder.objectRef<ShownOperationTool>('OperationTool').implement({
  description: 'A registered operation that models may call as an MCP tool.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What models call it by.' }),
    description: t.exposeString('description', { description: 'What models read of it.' }),
    operationName: t.exposeString('operationName', {
      description: 'The name that the operation has in its document.',
    }),
    isReadOnly: t.exposeBoolean('isReadOnly', { description: 'Whether it is a query.' }),
    isActive: t.exposeBoolean('isActive', {
      description: 'Whether an active version has the operation; else models do not see the tool.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was published.' }),
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
