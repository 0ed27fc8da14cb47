import { defineRelation } from '../../kernel/relation.ts';
import {
  operationToolSelection,
  type ShownOperationTool,
  showOperationTool,
} from './operation-tool.ts';

/** Operation tools by ID. */
export const operationToolsById = defineRelation<null, ShownOperationTool>({
  permission: 'operations:read',
  async loadMany({ db }, ids) {
    const where = { id: { in: [...ids] } };
    const rows = await db.operationTool.findMany({ where, ...operationToolSelection });
    return new Map(rows.map((row) => [row.id, showOperationTool(row)]));
  },
});
