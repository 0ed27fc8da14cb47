import { deleted } from '../../rest/flag-presenter.ts';
import { get, patch, post, remove } from '../../rest/route.ts';
import { addWorkItemComment } from './add-work-item-comment.ts';
import { deleteComment } from './delete-comment.ts';
import { listCommentVersions } from './list-comment-versions.ts';
import { listWorkItemComments } from './list-work-item-comments.ts';
import { updateComment } from './update-comment.ts';

const comments = '/api/work-items/:workItemId/comments';

export const commentRoutes = [
  get(comments, listWorkItemComments),
  post(comments, addWorkItemComment),
  patch(`${comments}/:id`, updateComment),
  remove(`${comments}/:id`, deleteComment, { presenter: deleted }),
  get(`${comments}/:commentId/history`, listCommentVersions),
];
