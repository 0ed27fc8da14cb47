import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { boardColumnSchema, columnRoleSchema, type ShownBoardColumn } from '../board-column.ts';

export const boardColumnRef = builder.objectRef<ShownBoardColumn>('BoardColumn');

boardColumnRef.implement({
  describedBy: boardColumnSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name'),
    color: t.exposeString('color'),
    order: t.exposeInt('order'),
    role: t.expose('role', { type: enumOf(columnRoleSchema) }),
    isDone: t.exposeBoolean('isDone'),
    workItemCount: t.exposeInt('workItemCount'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});
