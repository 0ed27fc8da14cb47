import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { color } from '../../kernel/schemas.ts';
import { DEFAULT_TAG_COLOR, showTag, tagName, tagSchema } from './tag.ts';
import { tagFailures } from './tag-failures.ts';

export const createTag = defineOperation({
  name: 'createTag',
  summary: 'Create a tag for the work items of the organization.',
  permission: 'work-items:write',
  input: z.object({
    name: tagName(),
    color: color().nullish().describe('Hexadecimal RGB color; default: #6366f1.'),
    ...idempotencyFields,
  }),
  output: tagSchema,
  fails: ['TAG_EXISTS'],
  async handle({ caller, db, fail }, { name, color }) {
    const { organizationId } = caller;
    const data = { organizationId, name, color: color ?? DEFAULT_TAG_COLOR };
    const [row] = await db.tag.createManyAndReturn({ data, skipDuplicates: true });
    if (!row) throw fail(tagFailures.exists(name));
    return showTag(row);
  },
});
