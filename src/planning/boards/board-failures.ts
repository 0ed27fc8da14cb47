import { DomainError } from '../../errors.ts';

export const boardFailures = {
  notFound: (id: string) =>
    new DomainError('BOARD_NOT_FOUND', `Board not found: ${id}. List the boards to see their IDs.`),
  notEmpty: ({ name, count }: { name: string; count: number }) =>
    new DomainError(
      'BOARD_NOT_EMPTY',
      `The board ${name} still has ${count} work items, including archived ones. ` +
        'Move or delete them first, or delete the board with includeWorkItems.',
    ),
  noTemplate: (known: string) =>
    new DomainError('BOARD_TEMPLATE_NOT_FOUND', `Board template not found. Use one of ${known}.`),
  noDefault: () =>
    new DomainError(
      'NO_DEFAULT_BOARD',
      'No default board found for this workspace. Create a board and mark it as default.',
    ),
  noneYet: () =>
    new DomainError('NO_DEFAULT_BOARD', 'The organization has no board. Create a board first.'),
};
