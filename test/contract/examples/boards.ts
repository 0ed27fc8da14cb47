import { type Example, failure } from '../example.ts';

const column = '{ id name color order role isDone workItemCount createdAt updatedAt }';
const board =
  '{ id name description area isDefault totalItems createdAt updatedAt ' + `columns ${column} }`;

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
    document:
      'query ($projectId: ID, $area: BoardAreaName) ' +
      '{ answer: boards(filter: { projectId: $projectId, area: $area }) ' +
      '{ id name description area isDefault createdAt updatedAt } }',
    pick: { mcp: ({ boards }) => boards },
  },
  getBoard: {
    input: async (organization) => ({ id: (await organization.makeBoard()).id }),
    document: `query ($id: ID!) { answer: board(id: $id) ${board} }`,
  },
} satisfies Record<string, Example>;
