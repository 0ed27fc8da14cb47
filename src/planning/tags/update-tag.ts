import { z } from 'zod';
import type { Tag } from '../../db/generated/client.ts';
import { defineUpdate } from '../../kernel/define-update.ts';
import { color } from '../../kernel/schemas.ts';
import { ownRow, updateRow } from '../../kernel/update-row.ts';
import { idOrTag } from './id-or-tag.ts';
import { DEFAULT_TAG_COLOR, showTag, tagName, tagSchema } from './tag.ts';
import { tagFailures } from './tag-failures.ts';

export const updateTag = defineUpdate({
  name: 'updateTag',
  summary: 'Rename or recolor a tag. Omitted fields keep their values.',
  permission: 'work-items:write',
  target: ['id'],
  input: z.object({
    id: idOrTag().describe('ID or name of the tag.'),
    name: tagName().optional(),
    color: color().nullish().describe('Hexadecimal RGB color; null: #6366f1.'),
  }),
  output: tagSchema,
  fails: ['TAG_NOT_FOUND', 'TAG_EXISTS'],
  async handle(context, { id, name, color }) {
    const { db, fail } = context;
    const same = name && (await db.tag.findFirst({ where: { name, NOT: { id } } }));
    if (same) throw fail(tagFailures.exists(same.name));
    const data = { name, ...(color !== undefined && { color: color ?? DEFAULT_TAG_COLOR }) };
    const updated = await updateRow<Tag>(context, {
      table: 'tags',
      where: ownRow(id),
      data,
      hasUpdatedAt: false,
    });
    if (!updated) throw fail(tagFailures.notFound(id));
    const { row, ...compared } = updated;
    return { answer: showTag(row), ...compared };
  },
});
