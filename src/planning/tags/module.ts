import './graphql.ts';
import { createTag } from './create-tag.ts';
import { deleteTag } from './delete-tag.ts';
import { getTag } from './get-tag.ts';
import { listTags } from './list-tags.ts';
import { tagTools } from './mcp.ts';
import { tagRoutes } from './rest.ts';
import { tagsById } from './tags-by-id.ts';
import { updateTag } from './update-tag.ts';

/** Operations, routes and tools of the room. */
export const tagsModule = {
  operations: [createTag, listTags, getTag, updateTag, deleteTag],
  routes: tagRoutes,
  tools: tagTools,
  nodes: {
    Tag: { table: 'tags', byId: tagsById },
  },
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      getTag: 'list_tags returns every field of a tag.',
      updateTag: 'Users rename tags. A model uses or replaces them.',
    },
  },
};
