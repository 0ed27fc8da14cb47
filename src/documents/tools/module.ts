import './graphql.ts';
import { listOperationTools } from './list-operation-tools.ts';
import { operationToolTools } from './mcp.ts';
import { operationToolsById } from './operation-tools-by-id.ts';
import { publishOperationTool } from './publish-operation-tool.ts';
import { operationToolRoutes } from './rest.ts';
import { unpublishOperationTool } from './unpublish-operation-tool.ts';

/** What the room contributes to the server. */
export const toolsModule = {
  operations: [publishOperationTool, listOperationTools, unpublishOperationTool],
  routes: operationToolRoutes,
  tools: operationToolTools,
  nodes: {
    OperationTool: { table: 'operationTools', byId: operationToolsById },
  },
};
