import './graphql/board.ts';
import './graphql/board-column.ts';
import './graphql/board-column-mutations.ts';
import { createBoard } from './create-board.ts';
import { createBoardColumn } from './create-board-column.ts';
import { createBoardFromTemplate } from './create-board-from-template.ts';
import { deleteBoard } from './delete-board.ts';
import { deleteBoardColumn } from './delete-board-column.ts';
import { getBoard } from './get-board.ts';
import { getBoardContext } from './get-board-context.ts';
import { listBoardColumns } from './list-board-columns.ts';
import { listBoardTemplates } from './list-board-templates.ts';
import { listBoards } from './list-boards.ts';
import { boardTools } from './mcp.ts';
import { provisionBoard } from './provision-board.ts';
import { boardsById, columnsById } from './relations.ts';
import { reorderBoardColumns } from './reorder-board-columns.ts';
import { boardRoutes } from './rest.ts';
import { updateBoard } from './update-board.ts';
import { updateBoardColumn } from './update-board-column.ts';

/** Operations, routes and tools of the room. */
export const boardsModule = {
  operations: [
    createBoard,
    listBoards,
    getBoard,
    getBoardContext,
    updateBoard,
    deleteBoard,
    createBoardFromTemplate,
    listBoardTemplates,
    provisionBoard,
    listBoardColumns,
    createBoardColumn,
    updateBoardColumn,
    reorderBoardColumns,
    deleteBoardColumn,
  ],
  routes: boardRoutes,
  tools: boardTools,
  nodes: {
    Board: { table: 'boards', byId: boardsById },
    BoardColumn: { table: 'boardColumns', byId: columnsById },
  },
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      createBoard: 'Only users set up boards.',
      updateBoard: 'Only users set up boards.',
      deleteBoard: 'Only users set up boards.',
      createBoardFromTemplate: 'Only users set up boards.',
      listBoardTemplates: 'Only users set up boards.',
      provisionBoard: 'Only users set up boards.',
      listBoardColumns: 'get_board returns the columns.',
      createBoardColumn: 'Only users set up boards.',
      updateBoardColumn: 'Only users set up boards.',
      reorderBoardColumns: 'Only users set up boards.',
      deleteBoardColumn: 'Only users set up boards.',
    },
    graphql: {
      getBoardContext: '`project { boards { columns { id name role } } }` returns the same.',
    },
  },
};
