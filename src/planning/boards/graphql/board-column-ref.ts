import { builder } from '../../../graphql/builder.ts';
import type { ShownBoardColumn } from '../board-column.ts';

export const boardColumnRef = builder.objectRef<ShownBoardColumn>('BoardColumn');
