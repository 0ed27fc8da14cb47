import type { ShownComment } from '../comment.ts';
import { builder } from '../../../graphql/builder.ts';
import { connectionOf } from '../../../graphql/connection.ts';

export const commentRef = builder.objectRef<ShownComment>('Comment');

export const commentConnection = connectionOf(commentRef, 'Comment');
