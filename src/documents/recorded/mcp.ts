import { pagedAs } from '../../mcp/paged.ts';
import { changes, defineTool, reads } from '../../mcp/tool.ts';
import { listRecordedOperations } from './list-recorded-operations.ts';
import { promoteRecordedOperations } from './promote-recorded-operations.ts';
import { recordedOperationSchema } from './recorded-operation.ts';

export const recordedOperationTools = [
  defineTool({
    name: 'list_recorded_operations',
    title: 'List unregistered documents',
    toolset: 'operations',
    ...pagedAs('recordedOperations', listRecordedOperations, {
      slim: recordedOperationSchema.omit({ text: true, keys: true }),
      more: 'text or keys',
    }),
    hints: reads,
  }),
  defineTool({
    name: 'promote_recorded_operations',
    title: 'Register recorded documents',
    toolset: 'operations',
    operation: promoteRecordedOperations,
    hints: changes,
  }),
];
