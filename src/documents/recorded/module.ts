import './graphql.ts';
import { clearRecordedOperations } from './clear-recorded-operations.ts';
import { deleteRecordedOperation } from './delete-recorded-operation.ts';
import { listRecordedOperations } from './list-recorded-operations.ts';
import { recordedOperationTools } from './mcp.ts';
import { promoteRecordedOperations } from './promote-recorded-operations.ts';
import { recordedOperationsById } from './recorded-operations-by-id.ts';
import { recordedOperationRoutes } from './rest.ts';

/** Operations, routes and tools of the room. */
export const recordedModule = {
  operations: [
    listRecordedOperations,
    promoteRecordedOperations,
    deleteRecordedOperation,
    clearRecordedOperations,
  ],
  routes: recordedOperationRoutes,
  tools: recordedOperationTools,
  nodes: {
    RecordedOperation: { table: 'recordedOperations', byId: recordedOperationsById },
  },
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      deleteRecordedOperation: 'Only users decide which records to delete.',
      clearRecordedOperations: 'Only users decide which records to delete.',
    },
  },
};
