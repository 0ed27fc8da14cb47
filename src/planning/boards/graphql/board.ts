import { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { changedObject, changedObjects } from '../../../graphql/changed-object.ts';
import { descriptionOf } from '../../../graphql/description-of.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { addLookup } from '../../../graphql/lookup.ts';
import { addDeletion, addMutation } from '../../../graphql/mutation.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { argsOf, listArgs } from '../../../graphql/operation-input.ts';
import { partFields } from '../../../kernel/parts.ts';
import { workItemTypeSchema } from '../../hierarchy/work-item-type.ts';
import { deleteProjectSuccess, projectRef } from '../../projects/graphql/project.ts';
import { projectsById } from '../../projects/relations.ts';
import { boardAreaSchema, boardSchema, type ShownBoard } from '../board.ts';
import { columnRoleSchema } from '../board-column.ts';
import {
  type BoardTemplate,
  boardTemplateColumnSchema,
  boardTemplateSchema,
} from '../board-template.ts';
import { createBoard } from '../create-board.ts';
import { createBoardFromTemplate } from '../create-board-from-template.ts';
import { deleteBoard } from '../delete-board.ts';
import { getBoard } from '../get-board.ts';
import type { FormerDefault } from '../insert-board.ts';
import { listBoardTemplates } from '../list-board-templates.ts';
import { listBoards } from '../list-boards.ts';
import { provisionBoard } from '../provision-board.ts';
import { boardsById, boardsOfProjects, firstBoards } from '../relations.ts';
import { updateBoard } from '../update-board.ts';
import { boardColumnRef } from './board-column.ts';

export const boardRef = builder.objectRef<ShownBoard>('Board');

boardRef.implement({
  describedBy: boardSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name'),
    description: t.exposeString('description', { nullable: true }),
    area: t.expose('area', { type: enumOf(boardAreaSchema) }),
    isDefault: t.exposeBoolean('isDefault'),
    allowedTypes: t.field({
      type: [enumOf(workItemTypeSchema)],
      description: 'Allowed types of its work items. Empty for all types.',
      resolve: ({ allowedTypes }) => allowedTypes ?? [],
    }),
    project: t.field({
      ...operationExtensions(projectsById),
      type: projectRef,
      nullable: true,
      description: 'Project of the board. Null for all projects.',
      resolve: async ({ projectId }, _args, context) =>
        projectId ? await follow(projectsById, { id: projectId, args: null, context }) : null,
    }),
    columns: t.expose('columns', { type: [boardColumnRef] }),
    workItemCount: t.exposeInt('workItemCount'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

builder.queryField('boards', (t) =>
  t.field({
    ...operationExtensions(listBoards),
    type: [boardRef],
    description: listBoards.summary,
    args: {
      ...listArgs(t.arg, 'Board', listBoards.input.omit({ after: true })),
      ...argsOf(t.arg, z.object(partFields)),
    },
    resolve: async (_root, { filter, ...part }, context) =>
      (await listBoards.load(context.operationContext, { ...filter, ...part })).items,
  }),
);

addLookup(getBoard, boardRef, 'board');

builder.objectFields(projectRef, (t) => ({
  boards: t.field({
    ...operationExtensions(boardsOfProjects),
    type: [boardRef],
    description:
      'Boards of the project and boards of all projects, oldest first, 500 at most; `boards` reads on.',
    resolve: async ({ id }, _args, context) =>
      (await follow(boardsOfProjects, { id, args: null, context })) ?? [],
  }),
}));

const formerDefaultBoard = changedObject({
  type: boardRef,
  relation: boardsById,
  description: 'Board that is no longer the default. Null if the default did not change.',
  idOf: ({ formerDefaultBoardId }: FormerDefault) => formerDefaultBoardId,
});

addMutation(createBoard, {
  type: boardRef,
  field: 'board',
  further: (t) => ({ formerDefaultBoard: t.field(formerDefaultBoard) }),
});
addMutation(createBoardFromTemplate, { type: boardRef, field: 'board' });
addMutation(updateBoard, {
  type: boardRef,
  field: 'board',
  further: (t) => ({ formerDefaultBoard: t.field(formerDefaultBoard) }),
});
addDeletion(deleteBoard);

builder.objectField(boardColumnRef, 'board', (t) =>
  t.field({
    ...operationExtensions(boardsById),
    type: boardRef,
    nullable: true,
    description: 'Board of the column.',
    resolve: ({ boardId: id }, _args, context) => follow(boardsById, { id, args: null, context }),
  }),
);

builder.objectField(deleteProjectSuccess, 'boards', (t) =>
  t.field(
    changedObjects({
      type: boardRef,
      relation: boardsById,
      description: 'Its boards, now boards of all projects.',
      idsOf: ({ boardIds }) => boardIds,
    }),
  ),
);

const provisionedRef = builder
  .objectRef<{ provisioned: boolean; board: (typeof boardRef)['$inferType'] | null }>(
    'ProvisionBoardSuccess',
  )
  .implement({
    description: `Success of ${provisionBoard.name}.`,
    fields: (t) => ({
      isProvisioned: t.exposeBoolean('provisioned', {
        description: descriptionOf(provisionBoard.output.shape.provisioned),
      }),
      board: t.field({
        type: boardRef,
        nullable: true,
        description:
          'Created board, or the default board if there was one, or else the oldest board.',
        resolve: async ({ board }, _args, context) => {
          const { organizationId: id } = context;
          return board ?? (await follow(firstBoards, { id, args: null, context }));
        },
      }),
    }),
  });

addMutation(provisionBoard, { type: provisionedRef });

type TemplateColumn = BoardTemplate['columns'][number];

const templateColumnRef = builder.objectRef<TemplateColumn>('BoardTemplateColumn').implement({
  describedBy: boardTemplateColumnSchema,
  fields: (t) => ({
    name: t.exposeString('name'),
    role: t.expose('role', { type: enumOf(columnRoleSchema) }),
    isDone: t.exposeBoolean('isDone'),
  }),
});

const templateRef = builder.objectRef<BoardTemplate>('BoardTemplate').implement({
  describedBy: boardTemplateSchema,
  fields: (t) => ({
    slug: t.exposeString('id', { description: 'Stable templateId of createBoardFromTemplate.' }),
    name: t.exposeString('name'),
    description: t.exposeString('description'),
    area: t.expose('area', { type: enumOf(boardAreaSchema) }),
    columns: t.expose('columns', { type: [templateColumnRef] }),
  }),
});

builder.queryField('boardTemplates', (t) =>
  t.field({
    ...operationExtensions(listBoardTemplates),
    type: [templateRef],
    description: listBoardTemplates.summary,
    resolve: (_root, _args, context) => listBoardTemplates.load(context.operationContext, {}),
  }),
);
