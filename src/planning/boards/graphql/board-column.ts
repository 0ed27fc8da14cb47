import { enumOf } from '../../../graphql/enums.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { columnRoleSchema } from '../board-column.ts';
import { boardColumnRef } from './board-column-ref.ts';

boardColumnRef.implement({
  description: 'A column of a board, in which tasks and ideas are.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    color: t.exposeString('color', { description: 'As #rrggbb.' }),
    order: t.exposeInt('order', { description: 'Its place on the board, from the left.' }),
    role: t.expose('role', { type: enumOf(columnRoleSchema), description: 'What it is for.' }),
    isDone: t.exposeBoolean('isDone', { description: 'Whether what is in it counts as done.' }),
    workItemCount: t.exposeInt('workItemCount', { description: 'How many items are in it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});
