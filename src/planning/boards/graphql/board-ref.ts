import type { ShownBoard } from '../board.ts';
import { builder } from '../../../graphql/builder.ts';

export const boardRef = builder.objectRef<ShownBoard>('Board');
