import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTag } from './id-or-tag.ts';
import { showTag, tagSchema } from './tag.ts';
import { tagFailures } from './tag-failures.ts';

export const getTag = defineOperation({
  name: 'getTag',
  summary: 'Read one tag.',
  permission: 'work-items:read',
  input: z.object({ id: idOrTag().describe('ID or name of the tag.') }),
  output: tagSchema,
  fails: ['TAG_NOT_FOUND'],
  async handle({ db, fail }, { id }) {
    const row = await db.tag.findUnique({ where: { id } });
    if (!row) throw fail(tagFailures.notFound(id));
    return showTag(row);
  },
});
