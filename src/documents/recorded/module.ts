import './graphql.ts';
import { clearRecordedOperations } from './clear-recorded-operations.ts';
import { deleteRecordedOperation } from './delete-recorded-operation.ts';
import { listRecordedOperations } from './list-recorded-operations.ts';
import { recordedOperationTools } from './mcp.ts';
import { promoteRecordedOperations } from './promote-recorded-operations.ts';
import { recordedOperationsById } from './recorded-operations-by-id.ts';
import { recordedOperationRoutes } from './rest.ts';

/** What the room contributes to the server. */
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
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      deleteRecordedOperation: 'What is forgotten of the record is for people to decide.',
      clearRecordedOperations: 'What is forgotten of the record is for people to decide.',
    },
  },
};
