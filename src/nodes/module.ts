import './graphql.ts';
import { getNode } from './get-node.ts';

/** What the room contributes to the server. */
export const nodesModule = {
  operations: [getNode],
  routes: [],
  tools: [],
  /** Operations that a transport does without, and why. */
  without: {
    rest: {
      getNode: 'A REST client knows what it has the id of and asks its route.',
    },
    mcp: {
      getNode: 'A model knows what it has the id of and asks the tool for it.',
    },
  },
};
