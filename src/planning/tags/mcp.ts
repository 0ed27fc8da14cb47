import { z } from 'zod';
import { creates, defineTool, destroys, reads } from '../../mcp/tool.ts';
import { createTag } from './create-tag.ts';
import { deleteTag } from './delete-tag.ts';
import { listTags } from './list-tags.ts';
import { tagSchema } from './tag.ts';

const slimTag = tagSchema.pick({ id: true, name: true, color: true, createdAt: true });

export const tagTools = [
  defineTool({
    name: 'list_tags',
    title: 'List tags',
    toolset: 'planning',
    operation: listTags,
    output: z.object({ tags: z.array(slimTag), nextCursor: z.string().nullable() }),
    present: ({ items, nextCursor }) => ({
      tags: items.map(({ organizationId, workspaceId, ...tag }) => tag),
      nextCursor,
    }),
    hints: reads,
  }),
  defineTool({
    name: 'create_tag',
    title: 'Create a tag',
    toolset: 'planning',
    operation: createTag,
    hints: creates,
  }),
  defineTool({
    name: 'delete_tag',
    title: 'Delete a tag',
    toolset: 'planning',
    operation: deleteTag,
    hints: destroys,
  }),
];
