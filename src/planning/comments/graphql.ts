import { builder } from '../../graphql/builder.ts';
import { connectionOf, followToPage, pagingArgs } from '../../graphql/connection.ts';
import { follow } from '../../graphql/follow.ts';
import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { userRef } from '../../identity/people/graphql.ts';
import { parseInput } from '../../kernel/operation.ts';
import { followWorkItem } from '../work-items/graphql/follow-work-item.ts';
import { workItemRef } from '../work-items/graphql/work-item-ref.ts';
import { addWorkItemComment } from './add-work-item-comment.ts';
import type { ShownComment } from './comment.ts';
import type { ShownCommentVersion } from './comment-version.ts';
import { deleteComment } from './delete-comment.ts';
import { listCommentVersions } from './list-comment-versions.ts';
import { listWorkItemComments } from './list-work-item-comments.ts';
import { commentsById, commentsOfWorkItems, versionsOfComments } from './relations.ts';
import { updateComment } from './update-comment.ts';

const commentRef = builder.objectRef<ShownComment>('Comment');

const commentConnection = connectionOf(commentRef, 'Comment');

const versionRef = builder.objectRef<ShownCommentVersion>('CommentVersion').implement({
  description: 'What a comment said before it was changed.',
  fields: (t) => ({
    content: t.exposeString('content', { description: 'What it said, in Markdown.' }),
    editedAt: t.expose('editedAt', {
      type: 'DateTime',
      description: 'When something else took its place.',
    }),
    editedBy: t.expose('editedBy', { type: userRef, description: 'Who changed it.' }),
  }),
});

const versionConnection = connectionOf(versionRef, 'CommentVersion');
const versionPaging = listCommentVersions.input.omit({ workItemId: true, commentId: true });

commentRef.implement({
  description: 'What somebody has to say about a work item.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    content: t.exposeString('content', { description: 'Markdown.' }),
    author: t.field({
      type: userRef,
      description: 'Who wrote it.',
      resolve: ({ userId, userName, userEmail }) => ({
        id: userId,
        name: userName,
        email: userEmail,
      }),
    }),
    workItem: t.field({
      type: workItemRef,
      nullable: true,
      description: 'What it is about.',
      resolve: ({ entityId: id }, _args, context, info) => followWorkItem(id, context, info),
    }),
    versions: t.field({
      type: versionConnection,
      description: 'What it said before it was changed, the latest first.',
      args: pagingArgs(t.arg),
      resolve: (comment, args, context, info) =>
        followToPage(versionsOfComments, comment.id, { input: versionPaging, args, context, info }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});

addMutation(addWorkItemComment, { type: commentRef, field: 'comment' });
addMutation(updateComment, { type: commentRef, field: 'comment' });
addDeletion(deleteComment);

const commentPaging = listWorkItemComments.input.omit({ workItemId: true });
const commentInput = listCommentVersions.input.pick({ commentId: true });

builder.objectFields(workItemRef, (t) => ({
  comments: t.field({
    type: commentConnection,
    description: 'What was said about it, newest first.',
    args: pagingArgs(t.arg),
    resolve: (item, args, context, info) =>
      followToPage(commentsOfWorkItems, item.id, { input: commentPaging, args, context, info }),
  }),
  comment: t.field({
    type: commentRef,
    nullable: true,
    description: 'One comment on it; null when it has none with this id.',
    args: { id: t.arg.id({ required: true, description: 'The id of the comment.' }) },
    resolve: async (item, args, context) => {
      const { commentId: id } = parseInput(commentInput, { commentId: args.id });
      const comment = await follow(commentsById, { id, args: null, context });
      return comment?.entityId === item.id ? comment : null;
    },
  }),
}));
