import { z } from 'zod';
import { addWorkItemComment } from '../../services/comments/add-work-item-comment.ts';
import { deleteComment } from '../../services/comments/delete-comment.ts';
import { listCommentVersions } from '../../services/comments/list-comment-versions.ts';
import { listWorkItemComments } from '../../services/comments/list-work-item-comments.ts';
import { updateComment } from '../../services/comments/update-comment.ts';
import { get, patch, post, remove } from '../route.ts';

const comments = '/api/work-items/:workItemId/comments';

const deleted = {
  data: z.object({ deleted: z.literal(true) }),
  present: () => ({ deleted: true }),
};

export const commentRoutes = [
  get(comments, listWorkItemComments),
  post(comments, addWorkItemComment),
  patch(`${comments}/:commentId`, updateComment),
  remove(`${comments}/:commentId`, deleteComment, { presenter: deleted }),
  get(`${comments}/:commentId/history`, listCommentVersions),
];
