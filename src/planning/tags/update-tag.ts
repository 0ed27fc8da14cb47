import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTag } from './id-or-tag.ts';
import { DEFAULT_TAG_COLOR, showTag, tagColor, tagName, tagSchema } from './tag.ts';
import { tagFailures } from './tag-failures.ts';

export const updateTag = defineOperation({
  name: 'updateTag',
  summary: 'Rename or recolor a tag. Omitted fields keep their values.',
  permission: 'work-items:write',
  input: z.object({
    id: idOrTag().describe('ID or name of the tag.'),
    name: tagName().optional(),
    color: tagColor(),
  }),
  output: tagSchema,
  fails: ['TAG_NOT_FOUND', 'TAG_EXISTS'],
  async handle({ db, fail }, { id, name, color }) {
    const same = name && (await db.tag.findFirst({ where: { name, NOT: { id } } }));
    if (same) throw fail(tagFailures.exists(same.name));
    const data = { name, ...(color !== undefined && { color: color ?? DEFAULT_TAG_COLOR }) };
    const [row] = await db.tag.updateManyAndReturn({ where: { id }, data });
    if (!row) throw fail(tagFailures.notFound(id));
    return showTag(row);
  },
});
