import { z } from 'zod';
import { defineDeletion } from '../../kernel/define-deletion.ts';
import { deleteRow } from '../../kernel/delete-row.ts';
import { id } from '../../kernel/schemas.ts';
import { ownRow } from '../../kernel/update-row.ts';
import { milestoneFailures } from './milestone-failures.ts';

export const deleteMilestone = defineDeletion({
  name: 'deleteMilestone',
  summary: 'Delete a milestone permanently. Its work items stay.',
  permission: 'projects:delete',
  formerNames: { milestoneId: 'id' },
  input: z.object({ id: id().describe('ID of the milestone.') }),
  output: z.object({
    deleted: z.literal(true),
    id: z.string().describe('ID of the deleted milestone.'),
    milestoneId: z.string().describe('ID of the deleted milestone.'),
  }),
  fails: ['MILESTONE_NOT_FOUND'],
  async handle(context, { id }) {
    const deleted = await deleteRow(context, { table: 'milestones', where: ownRow(id) });
    if (!deleted) throw context.fail(milestoneFailures.notFound(id));
    return { answer: { deleted: true as const, id, milestoneId: id }, ...deleted };
  },
});
