import { builder } from '../../../graphql/builder.ts';
import type { ShownBoard } from '../board.ts';

export const boardRef = builder.objectRef<ShownBoard>('Board');
