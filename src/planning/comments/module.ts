import './graphql.ts';
import { addWorkItemComment } from './add-work-item-comment.ts';
import { deleteComment } from './delete-comment.ts';
import { listCommentVersions } from './list-comment-versions.ts';
import { listWorkItemComments } from './list-work-item-comments.ts';
import { commentTools } from './mcp.ts';
import { commentRoutes } from './rest.ts';
import { updateComment } from './update-comment.ts';

/** What the room contributes to the server. */
export const commentsModule = {
  operations: [
    listWorkItemComments,
    addWorkItemComment,
    updateComment,
    deleteComment,
    listCommentVersions,
  ],
  routes: commentRoutes,
  tools: commentTools,
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      updateComment: 'A model says what is new in another comment.',
      deleteComment: 'What was said is for people to take back.',
      listCommentVersions: 'A model works with what a comment says now.',
    },
  },
};
