import { createGetNode } from './get-node.ts';
import { createGetNodes } from './get-nodes.ts';
import { addNodeFields, type Nodes } from './graphql.ts';

/** Creates the module whose fields `node` and `nodes` find objects of these types. */
export function createNodesModule(nodes: Nodes) {
  const getNode = createGetNode(nodes);
  const getNodes = createGetNodes(nodes);
  addNodeFields({ getNode, getNodes }, nodes);
  return {
    operations: [getNode, getNodes],
    routes: [],
    tools: [],
    /** Operations that a transport omits, and why. */
    without: {
      rest: {
        getNode: 'REST clients know the type of an ID and use its route.',
        getNodes: 'REST clients know the types of IDs and use their routes.',
      },
      mcp: {
        getNode: 'Models know the type of an ID and use its tool.',
        getNodes: 'Models know the types of IDs and use their tools.',
      },
    },
  };
}
