import { createGetNode } from './get-node.ts';
import { addNodeField, type Nodes } from './graphql.ts';

/** The room's contribution to the server, which finds objects of these types. */
export function createNodesModule(nodes: Nodes) {
  const getNode = createGetNode(nodes);
  addNodeField(getNode, nodes);
  return {
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
}
