import { createGetNode } from './get-node.ts';
import { addNodeField, type Nodes } from './graphql.ts';

/** Creates the module whose field `node` finds objects of these types. */
export function createNodesModule(nodes: Nodes) {
  const getNode = createGetNode(nodes);
  addNodeField(getNode, nodes);
  return {
    operations: [getNode],
    routes: [],
    tools: [],
    /** Operations that a transport omits, and why. */
    without: {
      rest: {
        getNode: 'REST clients know the type of an ID and use its route.',
      },
      mcp: {
        getNode: 'Models know the type of an ID and use its tool.',
      },
    },
  };
}
