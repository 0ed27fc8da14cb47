import type { ShownBoardColumn } from '../../services/boards/board-column.ts';
import { builder } from '../builder.ts';

export const boardColumnRef = builder.objectRef<ShownBoardColumn>('BoardColumn');
