import { builder } from '../../../graphql/builder.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import type { ShownComment } from '../comment.ts';

export const commentRef = builder.objectRef<ShownComment>('Comment');

export const commentConnection = connectionOf(commentRef, 'Comment');
