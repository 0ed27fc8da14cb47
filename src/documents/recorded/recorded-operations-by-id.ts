import { defineRelation } from '../../kernel/relation.ts';
import { type ShownRecordedOperation, showRecordedOperations } from './recorded-operation.ts';

/** Recorded operations by ID. */
export const recordedOperationsById = defineRelation<null, ShownRecordedOperation>({
  permission: 'operations:read',
  async loadMany(context, ids) {
    const where = { id: { in: [...ids] } };
    const rows = await context.db.recordedOperation.findMany({ where });
    const shown = await showRecordedOperations(context, rows);
    return new Map(shown.map((row) => [row.id, row]));
  },
});
