import { z } from 'zod';
import { pagedAs } from '../../mcp/paged.ts';
import { creates, defineTool, reads } from '../../mcp/tool.ts';
import { addWorkItemComment } from './add-work-item-comment.ts';
import { commentSchema } from './comment.ts';
import { listWorkItemComments } from './list-work-item-comments.ts';

const slimComment = commentSchema.pick({
  id: true,
  userId: true,
  userName: true,
  content: true,
  createdAt: true,
  updatedAt: true,
});

const page = pagedAs('comments', listWorkItemComments);

export const commentTools = [
  defineTool({
    name: 'list_work_item_comments',
    title: 'List comments',
    ...page,
    output: page.output.extend({ comments: z.array(slimComment) }),
    present: (output) => ({
      ...page.present(output),
      comments: output.items.map(
        ({ organizationId, entityType, entityId, userEmail, userImage, ...comment }) => comment,
      ),
    }),
    hints: reads,
  }),
  defineTool({
    name: 'add_work_item_comment',
    title: 'Comment on a work item',
    operation: addWorkItemComment,
    output: slimComment,
    hints: creates,
  }),
];
