import { builder } from './builder.ts';

export const nodeInterface = builder.interfaceRef<{ id: string }>('Node').implement({
  description: 'Object with an ID.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'ID, the same in GraphQL, REST and MCP.' }),
  }),
});
