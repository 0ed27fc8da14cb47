import { type Example, failure } from '../../contract/example.ts';
import type { Json } from '../../support/clients.ts';
import type { TestOrganization } from '../../support/organization.ts';

const column = '{ id name color order role isDone workItemCount createdAt updatedAt }';
const board = `{ id name description area isDefault workItemCount createdAt updatedAt columns ${column} }`;

export const boardExamples = {
  createBoard: {
    input: async () => ({ name: 'Delivery', area: 'development' }),
    foreign: async (theirs) => ({ projectId: (await theirs.makeProject()).id }),
    document:
      'mutation ($input: CreateBoardInput!) { answer: createBoard(input: $input) ' +
      `{ ... on CreateBoardSuccess { board ${board} } ${failure} } }`,
  },
  listBoards: {
    input: async (organization) => {
      const { id: projectId } = await organization.makeProject();
      await organization.makeBoard({ projectId });
      return { projectId };
    },
    rows: { 'GET /api/boards/area/:area': { area: 'development' } },
    document:
      'query ($projectId: ID, $area: [BoardArea!]) ' +
      '{ answer: boards(filter: { projectId: $projectId, area: $area }) ' +
      '{ id name description area isDefault createdAt updatedAt } }',
    pick: { mcp: ({ boards }) => boards },
  },
  getBoard: {
    input: async (organization) => ({ id: (await organization.makeBoard()).id }),
    document: `query ($id: ID!) { answer: board(id: $id) ${board} }`,
  },
  getBoardContext: {
    input: async (organization) => {
      const { id: projectId } = await organization.makeProject();
      await organization.makeBoard({ projectId });
      return { projectId };
    },
    // The tool omits some fields of the columns.
    pick: {
      rest: ({ boards }) => boards.map(withoutColumns),
      mcp: ({ boards }) => boards.map(withoutColumns),
    },
  },
  updateBoard: {
    input: async (organization) => ({
      id: (await organization.makeBoard()).id,
      name: 'Renamed',
      area: 'sales',
      isDefault: true,
    }),
    foreign: async (theirs) => ({ projectId: (await theirs.makeProject()).id }),
    document: mutation('UpdateBoard', `board ${board}`),
  },
  deleteBoard: {
    input: async (organization) => ({ id: (await organization.makeBoard()).id }),
    document: mutation('DeleteBoard', 'id'),
    pick: { graphql: () => ({}), rest: () => ({}) },
  },
  createBoardFromTemplate: {
    input: async () => ({ templateId: 'simple-kanban', name: 'Errands' }),
    foreign: async (theirs) => ({ projectId: (await theirs.makeProject()).id }),
    document: mutation('CreateBoardFromTemplate', `board ${board}`),
  },
  listBoardTemplates: {
    input: async () => ({}),
    isKnownWithTheKey: true,
    document:
      '{ answer: boardTemplates { name description area columns { name role isDone } slug } }',
    pick: {
      graphql: (templates) => templates.map(({ slug, ...rest }: Json) => ({ id: slug, ...rest })),
    },
  },
  provisionBoard: {
    input: async () => ({}),
    document: mutation('ProvisionBoard', `isProvisioned board ${board}`),
    pick: { graphql: ({ board }) => board, rest: ({ board }) => board },
  },
  listBoardColumns: {
    input: async (organization) => ({ boardId: (await organization.makeBoard()).id }),
    document: `query ($boardId: ID!) { board(id: $boardId) { answer: columns ${column} } }`,
  },
  createBoardColumn: {
    input: async (organization) => ({
      boardId: (await organization.makeBoard()).id,
      name: 'Needs Fix',
      role: 'needs_fix',
      order: 2,
    }),
    document: mutation('CreateBoardColumn', `boardColumn ${column}`),
  },
  updateBoardColumn: {
    input: async (organization) => ({ ...(await aColumn(organization)), name: 'Inbox', order: 1 }),
    document: mutation('UpdateBoardColumn', `boardColumn ${column}`),
  },
  reorderBoardColumns: {
    input: async (organization) => {
      const { id: boardId, columns } = await organization.makeBoard();
      return { boardId, ids: columns.map(({ id }) => id).reverse() };
    },
    document: mutation('ReorderBoardColumns', `boardColumns ${column}`),
  },
  deleteBoardColumn: {
    input: aColumn,
    document: mutation('DeleteBoardColumn', 'id'),
    pick: { graphql: () => ({}), rest: () => ({}) },
  },
} satisfies Record<string, Example>;

function withoutColumns({ columns, ...board }: Json): Json {
  return board;
}

function mutation(name: string, success: string): string {
  const field = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return (
    `mutation ($input: ${name}Input!) { answer: ${field}(input: $input) ` +
    `{ ... on ${name}Success { ${success} } ${failure} } }`
  );
}

async function aColumn(organization: TestOrganization) {
  const { id: boardId, columns } = await organization.makeBoard();
  return { boardId, id: columns[0]?.id };
}
