import './graphql.ts';
import { listOperationTools } from './list-operation-tools.ts';
import { operationToolTools } from './mcp.ts';
import { operationToolsById } from './operation-tools-by-id.ts';
import { publishOperationTool } from './publish-operation-tool.ts';
import { operationToolRoutes } from './rest.ts';
import { unpublishOperationTool } from './unpublish-operation-tool.ts';

/** Operations, routes and tools of the room. */
export const toolsModule = {
  operations: [publishOperationTool, listOperationTools, unpublishOperationTool],
  routes: operationToolRoutes,
  tools: operationToolTools,
  nodes: {
    OperationTool: { table: 'operationTools', byId: operationToolsById },
  },
};
