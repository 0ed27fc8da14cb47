import { z } from 'zod';
import { deletionOf } from '../../kernel/deletion.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { recordedOperationFailures } from './recorded-operation-failures.ts';

export const deleteRecordedOperation = defineOperation({
  name: 'deleteRecordedOperation',
  summary: 'Delete a recorded document. It is recorded again when a client sends it again.',
  permission: 'operations:write',
  input: z.object({ id: id().describe('ID of the recorded operation.') }),
  output: deletionOf('recorded operation'),
  fails: ['RECORDED_OPERATION_NOT_FOUND'],
  async handle({ db, fail }, { id }) {
    const { count } = await db.recordedOperation.deleteMany({ where: { id } });
    if (count === 0) throw fail(recordedOperationFailures.notFound(id));
    return { deleted: true as const, id };
  },
});
