import './graphql.ts';
import { addWorkItemComment } from './add-work-item-comment.ts';
import { deleteComment } from './delete-comment.ts';
import { listCommentVersions } from './list-comment-versions.ts';
import { listWorkItemComments } from './list-work-item-comments.ts';
import { commentTools } from './mcp.ts';
import { commentsById, commentVersionsById } from './relations.ts';
import { commentRoutes } from './rest.ts';
import { updateComment } from './update-comment.ts';

/** Operations, routes and tools of the room. */
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
  nodes: {
    Comment: { table: 'comments', byId: commentsById },
    CommentVersion: { table: 'commentVersions', byId: commentVersionsById },
  },
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      updateComment: 'A model adds a comment instead.',
      deleteComment: 'Only users delete comments.',
      listCommentVersions: 'A model needs the current text only.',
    },
  },
};
