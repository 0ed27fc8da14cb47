import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { partFields, partOf, readPart } from '../../kernel/parts.ts';
import { showTag, tagSchema } from './tag.ts';

const MAX_TAGS = 500;

export const listTags = defineOperation({
  name: 'listTags',
  summary: 'List the tags of the organization by name, 500 at a time.',
  permission: 'work-items:read',
  input: z.object({ ...partFields }),
  output: partOf(tagSchema),
  fails: [],
  async handle({ caller: { organizationId }, db }, { after }) {
    const part = await readPart(after, {
      limit: MAX_TAGS,
      cursorOf: (id) => ({ organizationId_id: { organizationId, id } }),
      read: (place) => db.tag.findMany({ orderBy: { name: 'asc' }, ...place }),
      idOf: ({ id }) => id,
      has: (id) => db.tag.findUnique({ where: { id }, select: { id: true } }),
    });
    return { ...part, items: part.items.map(showTag) };
  },
});
