import './graphql/board.ts';
import './graphql/board-column.ts';
import './graphql/board-column.ts';
import './graphql/board.ts';
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

/** What the room contributes to the server. */
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
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      createBoard: 'Boards are set up by people; a model works on what is there.',
      updateBoard: 'Boards are set up by people; a model works on what is there.',
      deleteBoard: 'Boards are set up by people; a model works on what is there.',
      createBoardFromTemplate: 'Boards are set up by people; a model works on what is there.',
      listBoardTemplates: 'Boards are set up by people; a model works on what is there.',
      provisionBoard: 'Boards are set up by people; a model works on what is there.',
      listBoardColumns: 'get_board has them; one tool less to choose from.',
      createBoardColumn: 'Boards are set up by people; a model works on what is there.',
      updateBoardColumn: 'Boards are set up by people; a model works on what is there.',
      reorderBoardColumns: 'Boards are set up by people; a model works on what is there.',
      deleteBoardColumn: 'Boards are set up by people; a model works on what is there.',
    },
    graphql: {
      getBoardContext: '`project { boards { columns { id name role } } }` says as much.',
    },
  },
};
