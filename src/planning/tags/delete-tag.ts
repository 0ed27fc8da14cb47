import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { tagFailures } from './tag-failures.ts';

export const deleteTag = defineOperation({
  name: 'deleteTag',
  summary: 'Delete a tag for good. The work items that have it stay, without it.',
  permission: 'work-items:delete',
  input: z.object({ id: id().describe('The tag to delete.') }),
  output: z.object({ deleted: z.literal(true), id: z.string() }),
  fails: ['TAG_NOT_FOUND'],
  async handle({ db, fail }, { id }) {
    const { count } = await db.tag.deleteMany({ where: { id } });
    if (count === 0) throw fail(tagFailures.notFound(id));
    return { deleted: true as const, id };
  },
});
