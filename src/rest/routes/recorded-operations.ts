import { clearRecordedOperations } from '../../services/recorded-operations/clear-recorded-operations.ts';
import { deleteRecordedOperation } from '../../services/recorded-operations/delete-recorded-operation.ts';
import { listRecordedOperations } from '../../services/recorded-operations/list-recorded-operations.ts';
import { promoteRecordedOperations } from '../../services/recorded-operations/promote-recorded-operations.ts';
import { deleted } from '../deleted.ts';
import { get, post, remove } from '../route.ts';

export const recordedOperationRoutes = [
  get('/api/recorded-operations', listRecordedOperations),
  post('/api/recorded-operations/promote', promoteRecordedOperations, { status: 200 }),
  remove('/api/recorded-operations', clearRecordedOperations),
  remove('/api/recorded-operations/:id', deleteRecordedOperation, { presenter: deleted }),
];
