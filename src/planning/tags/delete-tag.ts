import { z } from 'zod';
import { deletionOf } from '../../kernel/deletion.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTag } from './id-or-tag.ts';
import { tagFailures } from './tag-failures.ts';

export const deleteTag = defineOperation({
  name: 'deleteTag',
  summary: 'Delete a tag permanently and remove it from all work items.',
  permission: 'work-items:delete',
  input: z.object({ id: idOrTag().describe('ID or name of the tag.') }),
  output: deletionOf('tag'),
  fails: ['TAG_NOT_FOUND'],
  async handle({ db, fail }, { id }) {
    const { count } = await db.tag.deleteMany({ where: { id } });
    if (count === 0) throw fail(tagFailures.notFound(id));
    return { deleted: true as const, id };
  },
});
