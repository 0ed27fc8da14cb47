import { deleted } from '../../rest/flag-presenter.ts';
import { get, post, remove } from '../../rest/route.ts';
import { clearRecordedOperations } from './clear-recorded-operations.ts';
import { deleteRecordedOperation } from './delete-recorded-operation.ts';
import { listRecordedOperations } from './list-recorded-operations.ts';
import { promoteRecordedOperations } from './promote-recorded-operations.ts';

export const recordedOperationRoutes = [
  get('/api/recorded-operations', listRecordedOperations),
  post('/api/recorded-operations/promote', promoteRecordedOperations, { status: 200 }),
  remove('/api/recorded-operations', clearRecordedOperations),
  remove('/api/recorded-operations/:id', deleteRecordedOperation, { presenter: deleted }),
];
