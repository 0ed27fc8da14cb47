import { z } from 'zod';
import { creates, defineTool, destroys, reads } from '../../mcp/tool.ts';
import { listOperationTools } from './list-operation-tools.ts';
import { publishOperationTool } from './publish-operation-tool.ts';
import { unpublishOperationTool } from './unpublish-operation-tool.ts';

export const operationToolTools = [
  defineTool({
    name: 'list_operation_tools',
    title: 'List published operations',
    toolset: 'operations',
    operation: listOperationTools,
    output: z.object({ operationTools: listOperationTools.output }),
    present: (operationTools) => ({ operationTools }),
    hints: reads,
  }),
  defineTool({
    name: 'publish_operation_tool',
    title: 'Publish an operation as a tool',
    toolset: 'operations',
    operation: publishOperationTool,
    hints: creates,
  }),
  defineTool({
    name: 'unpublish_operation_tool',
    title: 'Unpublish an operation',
    toolset: 'operations',
    operation: unpublishOperationTool,
    hints: destroys,
  }),
];
