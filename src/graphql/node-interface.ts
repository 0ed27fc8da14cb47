import { builder } from './builder.ts';

export const nodeInterface = builder.interfaceRef<{ id: string }>('Node').implement({
  description: 'Anything that has an id.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The same id on every transport.' }),
  }),
});
