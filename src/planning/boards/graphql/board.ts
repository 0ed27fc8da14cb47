import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { lookUp } from '../../../graphql/load-or-null.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { runs } from '../../../graphql/operation-extensions.ts';
import { listArgs } from '../../../graphql/operation-input.ts';
import { workItemTypeSchema } from '../../hierarchy/work-item-type.ts';
import { projectRef } from '../../projects/graphql/project-ref.ts';
import { projectsById } from '../../projects/projects-by-id.ts';
import { boardAreaSchema } from '../board-area.ts';
import { boardsOfProjects } from '../boards-of-projects.ts';
import { getBoard } from '../get-board.ts';
import { listBoards } from '../list-boards.ts';
import { boardColumnRef } from './board-column-ref.ts';
import { boardRef } from './board-ref.ts';

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
    ...runs(listBoards),
    type: [boardRef],
    description: listBoards.summary,
    args: listArgs(t.arg, 'Board', listBoards.input),
    resolve: (_root, { filter }, context) => listBoards.load(context.service, filter ?? {}),
  }),
);

builder.queryField('board', (t) =>
  t.field({
    ...runs(getBoard),
    type: boardRef,
    nullable: true,
    description: 'One board; null when there is none with this id, or none for you.',
    args: { id: t.arg.id({ required: true, description: 'The id of the board.' }) },
    resolve: (_root, input, context) => lookUp(getBoard, context, input),
  }),
);

builder.objectFields(projectRef, (t) => ({
  boards: t.field({
    type: [boardRef],
    description: 'Its boards, and those that are for all projects; oldest first.',
    resolve: async ({ id }, _args, context) =>
      (await follow(boardsOfProjects, { id, args: null, context })) ?? [],
  }),
}));
