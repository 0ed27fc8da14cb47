import type { ShownBoard } from '../../services/boards/board.ts';
import { builder } from '../builder.ts';

export const boardRef = builder.objectRef<ShownBoard>('Board');
