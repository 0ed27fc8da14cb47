import { DomainError } from '../../errors.ts';
import { notFoundSentence } from '../../kernel/not-found.ts';

export const boardColumnFailures = {
  notFound: (...ids: readonly string[]) =>
    new DomainError(
      'BOARD_COLUMN_NOT_FOUND',
      `${notFoundSentence(['Column', 'Columns'], ids)} Read the board to see the IDs of its columns.`,
    ),
  notInBoard: ({ board, id }: { board: string; id: string | null | undefined }) =>
    new DomainError(
      'BOARD_COLUMN_NOT_IN_BOARD',
      `The board ${board} has no column ${id}. Read the board to see its columns.`,
    ),
  noRole: (ref: string) =>
    new DomainError(
      'BOARD_COLUMN_ROLE_NOT_FOUND',
      `No column on the board of the work item matches ${ref}. Read the board to see its columns.`,
    ),
  ofOtherArea: ({ ref, board, area }: { ref: string; board: string; area: string }) =>
    new DomainError(
      'BOARD_COLUMN_ROLE_NOT_FOUND',
      `The column ${ref} is of another area than the board ${board}, whose area is ${area}. ` +
        'Send the name of a column of this board.',
    ),
  none: (boardId: string) =>
    new DomainError(
      'BOARD_COLUMN_ROLE_NOT_FOUND',
      `The board ${boardId} has no columns. Create a column first.`,
    ),
  notEmpty: ({ name, count }: { name: string; count: number }) =>
    new DomainError(
      'BOARD_COLUMN_NOT_EMPTY',
      `The column ${name} still has ${count} work items, including archived ones. ` +
        'Move or delete them first.',
    ),
  tooMany: (max: number) =>
    new DomainError(
      'VALIDATION_FAILED',
      `The board already has ${max} columns, the maximum. Delete a column first.`,
    ),
};
