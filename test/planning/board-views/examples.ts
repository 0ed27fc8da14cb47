import type { Example } from '../../contract/example.ts';
import type { Json } from '../../support/clients.ts';

export const boardViewExamples = {
  listBoardWorkItems: {
    input: async (organization) => ({ boardId: (await organization.makeWorkItem()).boardId }),
    foreign: async (theirs) => ({ tagIds: [(await theirs.makeTag()).id] }),
    alsoNeeds: ['boards:read'],
    pick: { rest: itemsOf },
  },
  listAreaWorkItems: {
    input: async (organization) => {
      await organization.makeWorkItem();
      return { area: 'desarrollo' };
    },
    foreign: async (theirs) => ({ tagIds: [(await theirs.makeTag()).id] }),
    alsoNeeds: ['boards:read'],
    pick: { rest: itemsOf },
  },
} satisfies Record<string, Example>;

/** Empty columns are part of the view. */
function itemsOf(columns: Json): Json {
  return columns.flatMap(({ items }: Json) => items);
}
