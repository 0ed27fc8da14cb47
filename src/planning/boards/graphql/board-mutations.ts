import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { addMutation } from '../../../graphql/mutation.ts';
import { runs } from '../../../graphql/operation-extensions.ts';
import { boardAreaSchema } from '../board-area.ts';
import { columnRoleSchema } from '../board-column.ts';
import type { BoardTemplate } from '../board-template.ts';
import { createBoard } from '../create-board.ts';
import { createBoardFromTemplate } from '../create-board-from-template.ts';
import { deleteBoard } from '../delete-board.ts';
import { listBoardTemplates } from '../list-board-templates.ts';
import { provisionBoard } from '../provision-board.ts';
import { updateBoard } from '../update-board.ts';
import { boardRef } from './board-ref.ts';

const created = {
  type: boardRef,
  pick: <Board>(board: Board) => board,
  field: { name: 'board', description: 'The created board.' },
};

addMutation(createBoard, created);
addMutation(createBoardFromTemplate, created);

addMutation(updateBoard, {
  type: boardRef,
  pick: (board) => board,
  field: { name: 'board', description: 'The changed board.' },
});

const deletedRef = builder.objectRef<{ id: string }>('DeleteBoardSuccess').implement({
  description: 'It is gone.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id it had.' }) }),
});

addMutation(deleteBoard, { type: deletedRef, pick: (deleted) => deleted });

const provisionedRef = builder
  .objectRef<{ provisioned: boolean; board: (typeof boardRef)['$inferType'] | null }>(
    'ProvisionBoardSuccess',
  )
  .implement({
    description: 'There is a board.',
    fields: (t) => ({
      isProvisioned: t.exposeBoolean('provisioned', { description: 'Whether one was created.' }),
      board: t.expose('board', {
        type: boardRef,
        nullable: true,
        description: 'The created board; null where there was one before.',
      }),
    }),
  });

addMutation(provisionBoard, { type: provisionedRef, pick: (result) => result });

type TemplateColumn = BoardTemplate['columns'][number];

const templateColumnRef = builder.objectRef<TemplateColumn>('BoardTemplateColumn').implement({
  description: 'A column that boards made from a template start with.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    role: t.expose('role', { type: enumOf(columnRoleSchema), description: 'What it is for.' }),
    isDone: t.exposeBoolean('isDone', { description: 'Whether what is in it counts as done.' }),
  }),
});

const templateRef = builder.objectRef<BoardTemplate>('BoardTemplate').implement({
  description: 'What a board can be made from.',
  fields: (t) => ({
    slug: t.exposeString('id', { description: 'What createBoardFromTemplate takes; stable.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    description: t.exposeString('description', { description: 'What it is good for.' }),
    area: t.expose('area', { type: enumOf(boardAreaSchema), description: 'The kind of work.' }),
    columns: t.expose('columns', { type: [templateColumnRef], description: 'From the left.' }),
  }),
});

builder.queryField('boardTemplates', (t) =>
  t.field({
    ...runs(listBoardTemplates),
    type: [templateRef],
    description: listBoardTemplates.summary,
    resolve: (_root, _args, context) => listBoardTemplates.load(context.service, {}),
  }),
);
