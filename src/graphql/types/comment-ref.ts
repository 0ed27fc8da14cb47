import type { ShownComment } from '../../services/comments/comment.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';

export const commentRef = builder.objectRef<ShownComment>('Comment');

export const commentConnection = connectionOf(commentRef, 'Comment');
