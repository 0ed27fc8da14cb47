import type { ShownBoardColumn } from '../board-column.ts';
import { builder } from '../../../graphql/builder.ts';

export const boardColumnRef = builder.objectRef<ShownBoardColumn>('BoardColumn');
