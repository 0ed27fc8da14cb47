import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { addLookup } from '../../../graphql/lookup.ts';
import { addDeletion, addMutation } from '../../../graphql/mutation.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { listArgs } from '../../../graphql/operation-input.ts';
import { workItemTypeSchema } from '../../hierarchy/work-item-type.ts';
import { projectRef } from '../../projects/graphql/project.ts';
import { projectsById } from '../../projects/relations.ts';
import { boardAreaSchema, type ShownBoard } from '../board.ts';
import { columnRoleSchema } from '../board-column.ts';
import type { BoardTemplate } from '../board-template.ts';
import { createBoard } from '../create-board.ts';
import { createBoardFromTemplate } from '../create-board-from-template.ts';
import { deleteBoard } from '../delete-board.ts';
import { getBoard } from '../get-board.ts';
import { listBoardTemplates } from '../list-board-templates.ts';
import { listBoards } from '../list-boards.ts';
import { provisionBoard } from '../provision-board.ts';
import { boardsOfProjects } from '../relations.ts';
import { updateBoard } from '../update-board.ts';
import { boardColumnRef } from './board-column.ts';

export const boardRef = builder.objectRef<ShownBoard>('Board');

boardRef.implement({
  description: 'Columns that work moves through, for one project or for all.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    description: t.exposeString('description', { nullable: true, description: 'Markdown.' }),
    area: t.expose('area', { type: enumOf(boardAreaSchema), description: 'The kind of work.' }),
    isDefault: t.exposeBoolean('isDefault', {
      description: 'Whether ideas without a board go here.',
    }),
    allowedTypes: t.field({
      type: [enumOf(workItemTypeSchema)],
      description: 'Which types its items may have; empty for all.',
      resolve: ({ allowedTypes }) => allowedTypes ?? [],
    }),
    project: t.field({
      type: projectRef,
      nullable: true,
      description: 'The project it is for; null when it is for all.',
      resolve: async ({ projectId }, _args, context) =>
        projectId ? await follow(projectsById, { id: projectId, args: null, context }) : null,
    }),
    columns: t.expose('columns', { type: [boardColumnRef], description: 'From the left.' }),
    totalItems: t.exposeInt('totalItems', { description: 'How many work items it has.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});

builder.queryField('boards', (t) =>
  t.field({
    ...operationExtensions(listBoards),
    type: [boardRef],
    description: listBoards.summary,
    args: listArgs(t.arg, 'Board', listBoards.input),
    resolve: (_root, { filter }, context) => listBoards.load(context.service, filter ?? {}),
  }),
);

addLookup(getBoard, boardRef, 'board');

builder.objectFields(projectRef, (t) => ({
  boards: t.field({
    type: [boardRef],
    description: 'Its boards, and those that are for all projects; oldest first.',
    resolve: async ({ id }, _args, context) =>
      (await follow(boardsOfProjects, { id, args: null, context })) ?? [],
  }),
}));

addMutation(createBoard, { type: boardRef, field: 'board' });
addMutation(createBoardFromTemplate, { type: boardRef, field: 'board' });
addMutation(updateBoard, { type: boardRef, field: 'board' });
addDeletion(deleteBoard);

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

addMutation(provisionBoard, { type: provisionedRef });

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
    ...operationExtensions(listBoardTemplates),
    type: [templateRef],
    description: listBoardTemplates.summary,
    resolve: (_root, _args, context) => listBoardTemplates.load(context.service, {}),
  }),
);
