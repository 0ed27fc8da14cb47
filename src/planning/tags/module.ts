import './graphql.ts';
import { createTag } from './create-tag.ts';
import { deleteTag } from './delete-tag.ts';
import { getTag } from './get-tag.ts';
import { listTags } from './list-tags.ts';
import { tagTools } from './mcp.ts';
import { tagRoutes } from './rest.ts';
import { updateTag } from './update-tag.ts';

/** What the room contributes to the server. */
export const tagsModule = {
  operations: [createTag, listTags, getTag, updateTag, deleteTag],
  routes: tagRoutes,
  tools: tagTools,
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      getTag: 'list_tags has all there is to a tag.',
      updateTag: 'Tags are renamed by people; a model uses or replaces them.',
    },
  },
};
