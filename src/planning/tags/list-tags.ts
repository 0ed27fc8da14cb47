import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { showTag, tagSchema } from './tag.ts';

const MAX_TAGS = 500;

export const listTags = defineOperation({
  name: 'listTags',
  summary: 'List the tags of the organization by name, 500 at most.',
  permission: 'work-items:read',
  input: z.object({}),
  output: z.array(tagSchema),
  fails: [],
  async handle({ db }) {
    const rows = await db.tag.findMany({ orderBy: { name: 'asc' }, take: MAX_TAGS });
    return rows.map(showTag);
  },
});
