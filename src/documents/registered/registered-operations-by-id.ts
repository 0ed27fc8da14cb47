import { defineRelation } from '../../kernel/relation.ts';
import { type ShownOperation, showOperations } from './registered-operation.ts';

/** Registered operations by their ids. */
export const registeredOperationsById = defineRelation<null, ShownOperation>({
  permission: 'operations:read',
  async loadMany(context, ids) {
    const where = { id: { in: [...ids] } };
    const rows = await context.db.registeredOperation.findMany({ where });
    const operations = await showOperations(context, rows);
    return new Map(operations.map((operation) => [operation.id, operation]));
  },
});
