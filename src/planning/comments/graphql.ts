import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { connectionOf, followToPage, pagingArgs } from '../../graphql/connection.ts';
import { follow } from '../../graphql/follow.ts';
import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { userRef } from '../../identity/people/graphql.ts';
import { parseInput } from '../../kernel/operation.ts';
import { followWorkItem } from '../work-items/graphql/follow-work-item.ts';
import { workItemRef } from '../work-items/graphql/work-item-ref.ts';
import { workItemsById } from '../work-items/work-items-by-id.ts';
import { addWorkItemComment } from './add-work-item-comment.ts';
import { commentSchema, type ShownComment } from './comment.ts';
import { commentVersionSchema, type ShownCommentVersion } from './comment-version.ts';
import { deleteComment } from './delete-comment.ts';
import { listCommentVersions } from './list-comment-versions.ts';
import { listWorkItemComments } from './list-work-item-comments.ts';
import { commentsById, commentsOfWorkItems, versionsOfComments } from './relations.ts';
import { updateComment } from './update-comment.ts';

const commentRef = builder.objectRef<ShownComment>('Comment');

const commentConnection = connectionOf(commentRef, 'Comment');

const versionRef = builder.objectRef<ShownCommentVersion>('CommentVersion').implement({
  describedBy: commentVersionSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    content: t.exposeString('content'),
    editedAt: t.expose('editedAt', { type: 'DateTime' }),
    editedBy: t.expose('editedBy', { type: userRef }),
  }),
});

const versionConnection = connectionOf(versionRef, 'CommentVersion');
const versionPaging = listCommentVersions.input.omit({ workItemId: true, commentId: true });

commentRef.implement({
  describedBy: commentSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    content: t.exposeString('content'),
    author: t.field({
      type: userRef,
      description: 'Author of the comment.',
      resolve: ({ userId, userName, userEmail }) => ({
        id: userId,
        name: userName,
        email: userEmail,
      }),
    }),
    workItem: t.field({
      ...operationExtensions(workItemsById),
      type: workItemRef,
      nullable: true,
      description: 'Commented work item. Null if it was archived.',
      resolve: ({ entityId: id }, _args, context, info) => followWorkItem(id, context, info),
    }),
    versions: t.field({
      ...operationExtensions(versionsOfComments),
      type: versionConnection,
      description: 'Earlier texts, latest first.',
      args: pagingArgs(t.arg),
      resolve: (comment, args, context, info) =>
        followToPage(versionsOfComments, comment.id, { input: versionPaging, args, context, info }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

addMutation(addWorkItemComment, { type: commentRef, field: 'comment' });
addMutation(updateComment, { type: commentRef, field: 'comment' });
addDeletion(deleteComment);

const commentPaging = listWorkItemComments.input.omit({ workItemId: true });
const commentInput = z.object({ id: listCommentVersions.input.shape.commentId });

builder.objectFields(workItemRef, (t) => ({
  comments: t.field({
    ...operationExtensions(commentsOfWorkItems),
    type: commentConnection,
    description: 'Comments, newest first.',
    args: pagingArgs(t.arg),
    resolve: (item, args, context, info) =>
      followToPage(commentsOfWorkItems, item.id, { input: commentPaging, args, context, info }),
  }),
  comment: t.field({
    ...operationExtensions(commentsById),
    type: commentRef,
    nullable: true,
    description: 'One comment. Null if the work item has no comment with this ID.',
    args: { id: t.arg.id({ required: true, description: 'ID of the comment.' }) },
    resolve: async (item, args, context) => {
      const { id } = parseInput(commentInput, args);
      const comment = await follow(commentsById, { id, args: null, context });
      return comment?.entityId === item.id ? comment : null;
    },
  }),
}));
